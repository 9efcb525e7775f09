/** Words of a compact list, such as `产品 研发 测试`. */
export function words(...lists: readonly string[]): string[] {
  return lists.flatMap((list) => list.split(/\s+/u)).filter((word) => word !== '')
}
