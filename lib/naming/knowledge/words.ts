/** Splits a compact list such as `产品 研发 测试`. A file of its own because every list here is written so. */
export function words(...lists: readonly string[]): string[] {
  return lists.flatMap((list) => list.split(/\s+/u)).filter((word) => word !== '')
}
