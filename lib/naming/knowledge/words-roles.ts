import { words } from './words'

// What people are called at work, in internet, payment and banking.
// Sources: the occupational classification of the People's Republic of China (中华人民共和国职业分类大典),
// the categories of the large recruiting sites, and the usual abbreviations of the trade.

/** Titles and trades that are a role by themselves. */
const HEADS = words(`
经理 总监 专家 工程师 负责人 负责 主管 顾问 架构师 总裁 总经理 副总 副总裁 老总 厂长 店长 组长 科长 处长 部长 主任 行长 队长 班长 校长 院长 所长
主席 理事 监事 董事 董事长 董秘 秘书 合伙人 创始人 联合创始人 联创 创始 发起人 创业者 创业 老板 老板娘 掌门 掌门人 法人 股东 投资人 天使投资人
分析师 设计师 会计师 审计师 精算师 律师 讲师 教师 老师 教授 研究员 研究生 博士 硕士 学生 实习生 实习 培训生 管培生 管培 志愿者
专员 助理 文员 职员 员工 柜员 雇员 代表 客服 坐席 司机 记者 编辑 主编 总编 作者 自媒体 编剧 导演 摄影师 摄影 翻译 出纳 会计 精算 审计 稽核 内审
程序员 码农 程序猿 程序媛 攻城狮 开发者 研发者 测试员 运维员 操作员 管理员 维护员 业务员 推销员 信贷员 经纪人 中介 猎头 采购员 培训师 咨询师 规划师 策划师 交易员
首席 负责人 带头人 牵头人 领导 管理层 高管 中层 科员 干部 公务员 退休 待业 求职 自由职业 自由职业者 自由人 无业 全职妈妈 个体户 站长 博主 群主 版主 教练 医生 护士 警察 军人
师傅 主理人 操盘手 联席 轮值 兼职 客户经理 大堂经理 理财师 投顾 基金经理 研究 行研 投研 投行 信审员 风控官 技术官 产品官 运营官 执行官 财务官 信息官 数据官 市场官 安全官 合规官
产品经理 项目经理 技术经理 产品汪 产品狗 产品喵 产品狮 技术宅 技术狗 运营狗 运营喵 设计狮 测试狗 测试媛 产品人 支付人 技术人 运营人 投资经理 负责人员 开发人员 人员 技术员 工匠 从业者 爱好者
`)

/** Functions: a role by themselves, and what heads are made of. */
const FUNCTIONS = words(`
产品 研发 开发 架构 运营 风控 清算 清结算 结算 市场 商务 财务 法务 合规 测试 运维 前端 后端 后台 算法 设计 技术 项目 项目管理 产品设计 产品运营 产品研发 产品开发 产品策划 产品规划 产品管理
销售 售前 售后 实施 交付 客服 采购 行政 人事 人力 人力资源 招聘 培训 策划 推广 渠道 拓展 商拓 公关 媒介 品牌 营销 增长 用户增长 投放 文案 企划 战略 战略规划 投融资 投资 融资 并购 咨询 规划
数据分析 数据挖掘 数据开发 数据产品 大数据开发 数据架构 业务分析 需求分析 系统分析 系统架构 系统设计 系统开发 软件开发 应用开发 移动开发 服务端 服务端开发 客户端 全栈 嵌入式 交互 交互设计 视觉 美工 用研 用户研究
反洗钱 反欺诈 风险管理 风险控制 风险 内控 信审 信贷 贷后 催收 授信 审批 核算 对账 资金运营 资金管理 司库 出纳 记账 会计 税务 审计 稽核 内审 法律 监察 质检 质量 品控 质量管理 配置管理
网络安全 信息安全 安全工程 安全开发 网络工程 技术支持 技术管理 技术研发 技术开发 技术架构 技术支撑 业务拓展 业务运营 业务架构 业务支持 业务 商户运营 商户拓展 用户运营 活动运营 内容运营 社群运营 社区运营 新媒体运营 新媒体 电商运营 数据运营 商品运营 平台运营 渠道运营
解决方案 编程 码代码 写代码 敲代码 改bug 管理 综合管理 经营管理 企业管理 经营 编辑 统筹 协调 调研 评审 建模 模型 策略 风控策略 风控模型 策略分析 爬虫 云计算 人工智能 机器学习 深度学习 自动化 测试开发 自动化测试 性能测试 接口 外包 承包 集成 系统集成
收单 进件 风险运营 支付运营 支付产品 支付研发 支付开发 支付架构 支付技术 支付测试 支付风控 支付清算 支付结算 支付清结算 支付系统 支付业务 账务 账户 账务系统 会员 交易系统 网关 支付网关 路由 清分
`)

/** Fields of work: a role only where nothing better stands in its place (`海棠科技-支付-北京`). */
const FIELDS = words(`
支付 金融 互联网金融 互金 数据 大数据 安全 电商 跨境 跨境支付 跨境电商 聚合支付 移动支付 快捷支付 第三方支付 三方支付 线下支付 线上支付 电子支付 银行 电子银行 网银 手机银行 网上银行 直销银行 零售 零售银行 对公 对私 对公业务 公司业务 个金 零售业务 信用卡 借记卡 预付卡 银行卡 卡 卡中心
资金 备付金 理财 财富 财富管理 资管 资产 资产管理 基金 保险 证券 信托 期货 保理 供应链 供应链金融 消费金融 消金 普惠金融 小微 小贷 贷款 网贷 借贷 征信 信用 众筹 股权 票据 存管 托管 外汇 外贸 贸易 跨境贸易 国际 国际业务 海外 海外业务 国际支付 汇款 钱包 
区块链 云 物联网 互联网 移动互联网 无线 移动 通信 网络 系统 平台 基础 基础架构 基础平台 中间件 数据库 存储 数据仓库 数仓 中台 前台 交易 订单 商户 商家 用户 客户 客户服务 服务 渠道部 科技 科技金融 信息 信息技术 信息科技 软件 硬件 硬件开发 终端 pos 智能硬件 智能 游戏 教育 医疗 健康 汽车 出行 旅游 酒店 机票 票务 航空 物流 快递 仓储 供应 餐饮 外卖 生鲜 食品 地产 房产 家居 农业 能源 电力 政务 党务 媒体 传媒 广告 影视 文化 娱乐 体育 社交 社区 直播 视频 音乐 内容 文学 出版 招标 投标
支付清算 支付部 计费 收银台 收银 核心系统 核心 业务系统 账户体系 代收付 代付 代扣 通道 银企直连 鉴权 对接 底层 多媒体 行业 企业 业务线 生活 缴费 积分 分期 白条 保证金 充值 账单 发票 财税 税 费控 营收 成本
`)

/** Words that say more of a role, but are none. */
const MODIFIERS = words(`
高级 资深 初级 中级 助理 副 首席 执行 代理 常务 总 大 小 老 新 前 中 后 高 主 正 全 兼 区域 大区 全国 华东 华北 华南 华中 西南 西北 东北 一线 核心 主任 专业 普通 实习 见习 储备 独立 联合 共同 分管 外聘 特约 国内 国外 境外 境内 线上 线下 移动 无线 及 和 与 兼任 类 部 部门 组 团队 中心 科 处 室 线 条线 端 岗 事业部 小组 分公司 总部 分行 支行 分部 研究院 实验室 办公室 事业群 总行 科技部 产品部 技术部 市场部 运营部 风控部 财务部 研发部 开发部 管理部 研发中心 开发中心 数据中心 技术中心 结算部 清算部 结算中心 清算中心 运营中心 信息部 网络部 资金部 电子银行部 个金部 互金部 法务部 合规部 人事部 行政部 战略部 商务部 业务部 客服部 安全部 测试部 运维部 支付组 支付线 项目部 项目组 产品组 开发组 技术组 产品线 产品中心
`)

/** Latin words, whole ones only. */
const LATIN_HEADS = words(`
pm pmo pd pl pmd rd qa qe qc ui ue ux ued dba cto ceo coo cfo cmo cio cpo cso cro cdo cho cco cxo chro clo cko vp svp evp avp gm dgm md ed bd hr hrd hrbp hrm it ita itm sa se sde sre sdet td tl fe be ba bi ar am ae ka kam pr sale sales presales marketing market mkt ops op devops dev developer devloper coder programmer engineer architect arch designer design tester test manager mgr director leader lead head chief officer owner founder cofounder co-founder partner boss consultant analyst accountant auditor lawyer legal teacher student trader investor intern assistant staff product project tech technology development operation operations operator editor writer freelancer freelance ai java php python golang go ios android h5 web c c++ c# .net net node nodejs node.js js javascript scala ruby rust dotnet asp html5 vue react hadoop spark big data oracle sap erp crm linux unity cocos etl dw dss vc pe ib fa fo po pjm ppm dpm tpm apm spm psm smm seo sem cs tse fae mis ict ipo compliance finance risk security backend frontend fullstack server client mobile senior junior vice president general sr jr
`)

/** Jokes: they count as a role, with a warning for an organiser. */
const JOKES = words(`
打杂 打杂的 打杂人员 打杂工 杂工 搬砖 搬砖工 搬砖的 搬砖人 搬运工 板砖 吃瓜 吃瓜群众 吃瓜的 围观 围观群众 摸鱼 摸鱼官 划水 打酱油 酱油 酱油党 混子 混日子 混饭吃 背锅 背锅侠 甩锅 背锅的 挖坑 填坑 救火 救火队员 救火队长 拧螺丝 螺丝钉 扫地 扫地僧 扫地的 扫地工 看门 看门的 看大门 看大门的 保安 保洁 端茶倒水 端茶 跑腿 跑腿的 挖掘机 小白 菜鸟 小菜鸟 新人 新手 潜水 潜水员 酱油男 酱油瓶 民工 码工 农民工 it民工 苦力 苦逼 屌丝 包工头 碎催 小喽啰 喽啰 跟班 小跟班 小工 小透明 临时工 键盘侠 复读机 吉祥物 颜值担当 段子手 干饭 干饭人 躺平 社畜 打工仔 打工人 打工 打工妹 闲人 闲杂人等 无名氏 隐形人 cv工程师 crud boy 鼓励师 首席鼓励师 磨刀 杂役 杂务 店小二 伙计 长工 卖艺 卖萌 卖身 要饭 乞丐 修电脑 修电脑的 修bug bug制造者 万金油 消防员 学徒 小学徒 学渣 萌新 吃货 米虫
`)

export type RoleWord = 'head' | 'function' | 'field' | 'modifier' | 'joke'

export const ROLE_WORDS: ReadonlyMap<string, RoleWord> = new Map([
  ...MODIFIERS.map((word) => [word, 'modifier'] as const),
  ...FIELDS.map((word) => [word, 'field'] as const),
  ...FUNCTIONS.map((word) => [word, 'function'] as const),
  ...HEADS.map((word) => [word, 'head'] as const),
  ...LATIN_HEADS.map((word) => [word, 'head'] as const),
  ...JOKES.map((word) => [word, 'joke'] as const),
])

/** How long words are that begin with a character, at most. */
export const ROLE_WORD_LENGTHS: ReadonlyMap<string, number> = longestByFirst(ROLE_WORDS.keys())

function longestByFirst(words: Iterable<string>): Map<string, number> {
  const lengths = new Map<string, number>()
  for (const word of words) {
    const first = word[0] ?? ''
    lengths.set(first, Math.max(word.length, lengths.get(first) ?? 0))
  }
  return lengths
}
