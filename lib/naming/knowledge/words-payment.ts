import { words } from './words'

// Payment, lending and their suppliers, by the names in ordinary use.
// Common knowledge, written down by the short names that people use; not checked against a list name by name. The
// register to check it against is 已获许可机构（支付机构）, which the People's Bank of China publishes.

export const PAYMENT = words(`
支付宝 财付通 微信 微信支付 银联 中国银联 银联商务 银商 银联数据 银联国际 银联电子 银联网络 chinapay chinaums unionpay upi 网联 网联清算 农信银 城银清算 上清所 中债登 中央结算 中登 中证登 中国结算 城联数据
快钱 99bill 汇付 汇付天下 huifu 盛付通 环迅 环迅支付 迅付 通联 通联支付 allinpay 开联 开联通 易宝 易宝支付 yeepay 钱袋宝 拉卡拉 lakala 网银在线 京东支付 资和信 联动优势 联动 捷付睿通 付费通 东方支付 东方付通 东方电子支付 快捷通 易付通 杉德 杉德支付 sand sandpay 平安付 壹钱包 卡友 卡友支付 宝付 baofoo 富友 富友支付 fuiou 乐富 乐富支付 海科 海科融通 银生宝 易联 易联支付 好易联 易票联 汇聚支付 汇聚 智付 壹卡会 腾付通 银盛 银盛支付 瑞银信 嘉联 嘉联支付 现代金控 快付通 钱宝 新生支付 商银信 中金支付 中汇支付 随行付 和融通 付临门 点佰趣 畅捷 畅捷通 畅捷支付 合利宝 邦付宝 银盈通 雅酷 雅酷时空 数字王府井 首信易 首信易支付 高汇通 裕福 裕福支付 网易宝 网易支付 连连 连连支付 连连数字 lianlian 传化支付 双乾 双乾支付 甬易 银商资讯 电银 电银信息 汇潮 汇潮支付 亿付 国付宝 银视通 理房通 先锋支付 爱农 爱农驿站 翼支付 天翼支付 联通支付 沃支付 和包 和包支付 中移电商 易生 易生支付 百付宝 百度钱包 度小满 美团支付 滴滴支付 合众支付 合众易宝 易付宝 易通支付 易通金服 中付支付 国通星驿 星驿付 瀚银 即富 九派 九派支付 开店宝 国网汇通 汇通宝 得仕 安付宝 乐刷 移卡 收钱吧 哆啦宝 钱方 钱方好近 扫呗 付呗 盒子支付 支付通 爱贝 付钱拉 现在支付 聚合富 paymax beecloud ping++ 易极付 跨境通 一达通 智惠支付 优付 天下支付 天天付 掌付 亚联支付 海贝 嗨付 怡亚通 易智付 宝易互通 世付 证联支付 证联 电e宝 海尔快捷通 富滇 一账通 壹账通 金融壹账通 商服通 开元金融 中国支付通
visa mastercard 万事达 运通 amex jcb paypal stripe square adyen worldpay klarna wise revolut payoneer 派安盈 pingpong airwallex 空中云汇 worldfirst 万里汇 oceanpay oceanpayment 钱海 ipaylinks 启赟 skyee 首信 寻汇 珊瑚跨境 光子易 xtransfer grabpay gopay ovo paytm phonepe razorpay truemoney kakaopay linepay nuvei checkout.com bluepay alipay tenpay jdpay wechatpay applepay 八达通 payme
`)

export const LENDERS = words(`
陆金所 陆金服 拍拍贷 信也 人人贷 宜信 宜人贷 点融 点融网 红岭 红岭创投 积木盒子 积木拼图 玖富 麦子金服 爱钱进 凡普 凤凰金融 凤凰智信 团贷网 微贷网 翼龙贷 搜易贷 有利网 你我贷 嘉银 嘉银金科 信而富 挖财 51信用卡 铜板街 网信 网信理财 先锋集团 恒昌 捷越 普惠家 和信贷 悟空理财 开鑫贷 投哪网 民生易贷 银湖网 桔子理财 乐信 分期乐 趣分期 趣店 来分期 爱又米 爱学贷 优分期 名校贷 马上金融 马上消费 捷信 招联 招联金融 中银消费 北银消费 飞贷 用钱宝 现金巴士 手机贷 掌众 掌众金融 2345 信用飞 借贷宝 今借到 米么 买单侠 秦苍 达飞 佰仟 中腾信 量化派 读秒 pintec 品钛 京东数科 京东金融 京东科技 蚂蚁 蚂蚁金服 蚂蚁集团 芝麻信用 同盾 百融 邦盛 神州融 聚信立 天创信用 集奥 前海征信 鹏元 考拉征信 中诚信 氪信 小赢 小赢理财 小牛 小牛在线 小牛资本 随手记 卡牛 卡说 融360 简普 好贷 360金融 360数科 奇富 微财 洋钱罐 维信 维信金科 大数金融 美利金融 美利车 易鑫 灿谷 证大 证大财富 中融 中植 恒大金服 民生金服 国美金融 海尔金控 海尔消金 苏宁金融 苏宁消金 小米金融 唯品金融 国网金融 天金所 北金所 温商贷 草根投资 鑫合汇 泰然金融 黄金钱包 存金宝 汇中 汇中财富 鼎力 海融易 钱景 米庄 火币 okcoin 币安 比特大陆 趣链 微众科技 中企云链 欧冶金融 农分期 沐金农 
`)

export const VENDORS = words(`
科蓝 csii 神州信息 神码 神州数码 东软 中软 中科软 宇信 宇信科技 文思 文思海辉 高伟达 长亮 长亮科技 安硕 银之杰 恒生电子 恒生 金证 赢时胜 信雅达 润和 软通 软通动力 博彦 亚信 用友 金蝶 浪潮 东华 南天 南天信息 华胜天成 先进数通 四方精创 京北方 科大讯飞 讯飞 iflytek 汉得 法本 中电金信 新大陆 百富 联迪 惠尔丰 升腾 新国都 证通 广电运通 御银 天喻 恒宝 握奇 捷德 飞天诚信 海联金汇 pax verifone ingenico 同方 太极 中标软件 东方通 宝兰德 普元 金山云 星环 巨杉 pingcap 平凯 达梦 人大金仓 数梦工场 袋鼠云 第四范式 4paradigm 旷视 商汤 云从 依图 明略 维金 讯联 讯联数据 中金云金融 中科金财 银信科技 信大捷安 安恒 启明星辰 绿盟 天融信 深信服 奇安信 cfca 数字认证 沃通 上上签 法大大 e签宝 
`)
