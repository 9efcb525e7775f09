import type { Dice } from './random'
import type { Topic } from './topics'

/** What a speaker says, line by line; `{a}` to `{d}` are the topic's terms. Pictures stand as null. */
export type Speech = readonly (string | null)[]

const OPENING = [
  '大家晚上好，今天和大家聊聊{a}。先说结论，再讲我们踩过的坑，最后留时间提问。',
  '各位好，谢谢主持。{a}这个题目讲的人不少，我只讲我们自己做过的部分。',
  '晚上好。先声明一下，下面讲的{a}只代表我们这一家的做法，数字都做过处理。',
]

const FRAME = [
  '先把几个词说清楚：{a}、{b}、{c}，平时混着说没关系，今天分开。',
  '第一张图是整体的样子，从左往右看，{b}在中间，{c}在下面。',
  '如果只记一句话，请记住：{b}不是{c}，它们之间隔着时间。',
  '我们一开始没有{d}，只有一张表和两个人，每天下班前对一遍。',
  '后来量上来了，两个人变成五个人，还是对不完，才想到把{d}单独拿出来。',
]

const MIDDLE = [
  '{b}这一层我们只做三件事：收、记、给，别的一律不做。',
  '{c}看起来是技术问题，其实先是约定问题。约定写不清，代码怎么写都不对。',
  '这里有一个容易忽略的点，{d}的主键不要用自增，要用能从业务里算出来的东西。',
  '做{b}的同学和做{c}的同学最好坐在一起，我们试过分开，半年后又搬回来了。',
  '指标只看两个，一个是{c}的完成时间，一个是{d}里没人认领的数量。',
  '有人会问为什么不买现成的。我们看过三家，都很好，但{d}都要改，改完就不是现成的了。',
  '上线的顺序也讲究，先{c}，再{b}，最后才让业务看见{a}。',
  '文档我们只维护一页，正面是{b}的状态图，背面是{c}的时间表。',
  '为了让新人看得懂，每个字段都写了一句话：它从哪里来，错了找谁。',
  '这套东西跑到现在，{b}改过四次，{c}一次没改，说明当初的边界画对了。',
  '说到成本，机器很便宜，贵的是半夜被叫醒的人。{d}做好以后，半夜的电话少了九成。',
  '我们每个月做一次演练，故意弄坏{b}，看{c}多久能发现。',
]

const TROUBLE = [
  '第一个坑：{t}。一开始我们也没当回事，直到有一天月底对不平。',
  '再说一个真事，{t}。那天我正好值班，看着数字一点点歪掉。',
  '还有一种情况更隐蔽：{t}。它不报错，只是慢慢地不对。',
]
const REMEDY = ['后来的做法是，{r}。', '办法说出来很土：{r}。', '现在的规矩就一条，{r}。']

const CLOSING = [
  '时间差不多了，总结一下：先约定，再记录，最后才谈自动。我就讲到这里，谢谢大家。',
  '今天主要就这些，{a}没有银弹，能说清楚每一笔就赢了一半。谢谢大家，欢迎提问。',
  '好，我的部分讲完了。讲得不对的地方请直接说，谢谢。',
]

/** From one opening to one closing, with the topic's own troubles in the middle and `pictures` slides. */
export function writeSpeech(dice: Dice, topic: Topic, pictures: number): Speech {
  const [a, b, c, d] = topic.terms
  const fill = (line: string) =>
    line.replaceAll('{a}', a).replaceAll('{b}', b).replaceAll('{c}', c).replaceAll('{d}', d)
  const troubles = topic.troubles.flatMap(([trouble, remedy], index) => [
    (TROUBLE[index % TROUBLE.length] ?? '').replace('{t}', trouble),
    dice.pick(REMEDY).replace('{r}', remedy),
  ])
  const body = [
    topic.lead,
    ...FRAME.slice(0, dice.between(3, 5)).map(fill),
    ...dice.shuffle(MIDDLE).slice(0, dice.between(3, 5)).map(fill),
    ...troubles,
    ...dice.shuffle(MIDDLE).slice(0, dice.between(2, 3)).map(fill),
  ]
  const unique: (string | null)[] = [...new Set(body)]
  for (let placed = 0; placed < pictures; placed += 1) {
    unique.splice(Math.floor(((placed + 1) * unique.length) / (pictures + 1)), 0, null)
  }
  return [fill(dice.pick(OPENING)), ...unique, fill(dice.pick(CLOSING))]
}
