/**
 * What a name is made of, and what only looks like one. General Chinese and English: no name of any
 * community stands here. What is missing costs a question too few or too many, which the editor's answers
 * mend for good.
 */

const set = (words: string) => new Set(words.trim().split(/\s+/u))
const chars = (text: string) => new Set(Array.from(text))

/** Surnames that are hardly ever a word of their own, by how common they are. */
export const CLEAR_SURNAMES = chars(
  '王李张刘陈杨赵黄周吴徐孙胡朱郭罗郑梁谢宋唐许邓韩冯曹彭曾肖萧潘袁蔡蒋杜苏魏吕沈卢姜崔谭陆汪范廖贾韦邹孟熊秦邱阎薛侯郝孔邵崔顾尹赖武龚庞樊殷庄施陶洪翟倪柯柴鲁裘戚葛聂詹欧芦岳焦甄俞祁裴窦褚汤戴傅钟姚贺丘佟盛温莫路耿涂饶',
)

/** Names of two characters. */
export const DOUBLE_SURNAMES = set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 南宫 长孙 宇文 闻人 轩辕 独孤 百里',
)

/** Characters that given names are made of. */
export const GIVEN = chars(
  '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛超兰霞刚桂建国志文斌辉力宇浩凯健俊帆雪梅婷玲玉萍红鹏飞鑫波宁晨曦阳欣怡悦嘉佳琪琳瑶涵梓轩睿博哲翔昊泽宏毅彬峰岩龙虎东南北晓春夏秋冬云雨雷江河山川林森永福贵发全胜学才义兴良仁荣富顺信昌成康星光达岑承乐绍功松善厚庆民友裕茂进有坚和彪诚先敬震振壮会思群豪心邦若鸣朋梁栋维启克伦旭谦亨奇固之轮翰朗伯宗炳冠策腾楠榕风航弘淑惠珠翠雅芝娥莉萱慧巧美娟黛青倩婉娴瑾颖露蓉眉君琴蕊薇菁梦岚苑婕馨瑗琰韵融园艺咏卿聪澜纯毓昭冰爽琬茗羽希欢飘育滢馥筠柔竹霭凝香月莺媛艳瑞凡珍贞勤素莲真环锦妍茜秋珊莎亚宜可姬舒影荔枝丝丹彤蓓洁津远知遥舟砚棠岸望渔樵笙箫岭湘沅澄渊越野航屿汀洲鸿雁鹤鹭桐槿柏杉槐柳桃荷菊兰若然安之礼仁智勋骏骁驰毓祥祺祯禹舜尧灏煜烨炜焕焱炎煊晟晖昱昀旻晗晔景暄曜朔朝钧钰铭锋锐锡镇鉴钊铮明平元亮海卓墨继世耀祖孝德忠守新雄根立树兆崇培士传运道仲景跃喜向晚渝楚越齐鲁淮辰诺言瀚尘阔暖皓迪妤妮婵嫣媚姗彦冉冬旗旺曼朵枫枝棋樱檀歆沁沐润淳淼渲溪滨漫潇澈灵烁焰熙爱牧玄珂珏珩琛琦瑜璇璐璟甜畅',
)

/** Function words and verbs: a string of Chinese characters with one of them is a sentence, not a name. */
export const STOP = chars(
  '的了吗呢吧啊呀哦嗯么是在有不没我你您他她它们这那哪谁什怎为与及但而且也都就还又很更最太让把被给对到以个些后来去说讲看想要能该做用再已将会则从里点下上前只该每某各如像谓着过得啦嘛哈呵嘿唉哎',
)

/** Whom one addresses without a name, and what stands where a name could stand. */
const GENERAL = set(`
  大家 各位 同学 同学们 老师 老师们 朋友 朋友们 群友 群友们 群主 管理员 主持人 主持 讲者 讲师 嘉宾 主讲 主讲人 分享者 分享人 分享嘉宾
  小伙伴 小伙伴们 伙伴 伙伴们 同志 同志们 兄弟 兄弟们 兄弟姐妹 亲们 大佬 大佬们 大神 大神们 前辈 前辈们 领导 老板 老板们 专家 专家们 高手 大牛 大咖
  自己 楼上 楼主 本群 群里 群内 新人 新同学 新成员 新朋友 成员 所有人 所有 全体 全体成员 全群 两位 几位 三位 诸位 列位 哪位 某位 有人 别人 其他人 他人 本人
  今天 今晚 明天 明晚 昨天 昨晚 后天 上次 这次 下次 本次 本期 下期 上期 本周 下周 早上 上午 中午 下午 晚上 周一 周二 周三 周四 周五 周末 平时 以后 之后 现在 马上 稍后
  一下 一起 继续 先行 及时 随时 多多 尽快 直接 详细 具体 简单 精彩 无私 热情 耐心 认真 积极 踊跃 辛苦 倾情 慷慨 用心 细致 干货 经验 案例 实战 后续 更多 补充 帮忙 抽空 关注 支持 参与 参加 加入
  邮箱 手机 微信 身份证 数字 字母 拼音 英文 中文 真名 实名 本名 花名 笔名 英文名 中文名 大名
  姓名 名字 昵称 公司 岗位 城市 职位 单位 账号 帐号 账户 帐户 手机号 密码 机构 商户 用户 客户 平台 系统 银行 渠道 产品 技术 业务 团队 部门 同事 同行 同业 行业 组织 社群 社区 运营 客服
  分享 解答 讲解 介绍 管理 妹子 哥们 楼下 大哥 大姐 美女 帅哥 老铁 存管
  小白 新手 菜鸟 外行 门外汉 萌新 路人 群众 学生 学习 老人 学员 听众 观众 读者 作者 编辑 助教 助手 小助手 小秘书 机器人 志愿者 组长 班长 队长 会长 秘书长 校长 院长 部长 主任 主席 董事长
  什么 多少 怎么 如何 哪里 哪个 为空 为准 如下 可以 需要 必须 应该 请问 请教 谢谢 感谢 你好 您好 再见 晚安 早安 加油 收到 明白 好的 欢迎 恭喜 抱歉 不好意思 知道 觉得 认为 表示 指出 提到
  语文 数学 英语 物理 化学 历史 体育 音乐 美术 班主任 大学 中学 小学 男 女 男生 女生 先生 女士 小姐 师傅 师父 医生 律师 会计 司机 警察 记者 店主 店家 店员 买家 卖家 商家 玩家 行家 专业
  中国 美国 日本 韩国 英国 印度 上海 北京 深圳 杭州 广州 香港 总部 分行 支行 央行 人行 监管 政府 国家 社会 市场 互联网 移动 线上 线下 海外 境外 境内 跨境
  world all everyone everybody guys team there friend friends sir madam dear folks group hi hello ok test admin user root null api app pm rd qa id demo host speaker member editor
`)

export function isGeneralWord(folded: string): boolean {
  return GENERAL.has(folded)
}

/** English and international given names that are nearly never another word. */
const FIRST_NAMES = `aaron abby abigail adrian alan albert alex alexander alexis alice alicia alison allen amanda amy andrea andrew andy angela anita anna annie anthony arthur audrey barbara becky ben benjamin benny bernard beth betty billy bob bobby brad brandon brenda brian bruce bryan calvin cameron carl carol caroline catherine cathy cecilia charles charlie cheryl chris christina christine christopher cindy claire clara colin connie craig cynthia daisy dan daniel danny darren dave david dean deborah debra dennis derek diana diane dick donald donna doris dorothy doug douglas dylan eddie edgar edith edmund edward edwin eileen elaine eleanor elena elizabeth ella ellen elsa emily emma eric erica erik ethan eugene eva evan evelyn felix fiona flora frances francis frank frankie fred freddy gary gavin geoffrey george gerald gina gloria gordon greg gregory hannah harold harry harvey heather hector helen henry herbert howard hugh ian irene iris isaac isabel isabella ivan ivy jack jackie jackson jacky jacob jake james jamie jane janet janice jason jay jean jeff jeffrey jennifer jenny jeremy jerry jesse jessica jessie jill jim jimmy joan joanna joe joel john johnny jonathan joseph joshua joyce judith judy julian julie justin karen kate katherine kathleen kathy katie keith kelly kelvin ken kenneth kenny kevin kitty kristen kyle larry laura lauren lawrence leah lee leo leon leonard leslie lewis lillian lily linda lisa liz logan lois louis louise lucas lucy luke lydia lynn maggie malcolm marcus margaret maria marie marilyn mario marion marshall martha martin marvin mary mathew matt matthew maurice megan melissa michael michelle miguel mike mildred miranda molly monica nancy naomi natalie nathan neil nelson nicholas nick nicole nina noah nora norman oliver olivia oscar owen pamela patricia patrick paul paula pauline peggy penny perry peter phil philip phillip phoebe phyllis rachel ralph randy raymond rebecca regina rex rhonda richard rick ricky rita robert robin rodney roger roland ron ronald rosemary ross roy russell ruth ryan sabrina sally sam samantha samuel sandra sandy sara sarah scott sean selina seth shannon sharon shawn sheila shelly sherry shirley simon sonia sophia sophie stella stephanie stephen steve steven stuart sue susan suzanne sylvia tammy tara ted teresa terry theodore theresa thomas tiffany tim timothy tina todd tom tommy tony tracy travis trevor tyler valerie vanessa vera vernon veronica vicky victor victoria vincent violet virginia vivian walter wanda warren wayne wendy wesley william willie winnie yolanda yvonne zachary zoe`
const FIRST = set(FIRST_NAMES)

export function isFirstName(folded: string): boolean {
  return FIRST.has(folded)
}

/** Surnames as pinyin and in the older romanisations, for `Xiaoming Li`. */
const PINYIN = set(
  'wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo luo zheng liang xie song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lyu lv ding ren shen yao lu cui zhong tan fan liao jia xia fu fang zou xiong bai meng qin qiu hou duan lei long shao qian yin chang lai gong chan wong cheung lau ng chow leung kwok tsang hsu hsieh chiang tsai',
)

export function isPinyinSurname(folded: string): boolean {
  return PINYIN.has(folded)
}
