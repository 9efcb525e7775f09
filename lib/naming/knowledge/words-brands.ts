import { words } from './words'

// Firms beyond finance, by the names in ordinary use.
// Source: the yearly lists of the hundred leading internet firms (中国互联网企业100强, 中国互联网协会), the
// Fortune China 500, and names of listed companies. Facts in common knowledge; no list was copied whole.

export const BRANDS = words(`
阿里 阿里巴巴 阿里云 阿里健康 阿里影业 阿里妈妈 淘宝 天猫 闲鱼 菜鸟 盒马 飞猪 高德 优酷 口碑 钉钉 饿了么 蜂鸟 腾讯 腾讯云 腾讯金融 百度 百度云 百度金融 爱奇艺 京东 京东商城 京东到家 达达 网易 网易严选 网易考拉 考拉 新浪 微博 搜狐 搜狗 凤凰网 小米 华为 荣耀 海思 中兴 联想 魅族 一加 锤子 步步高 传音 美团 美团点评 大众点评 点评 滴滴 滴滴出行 滴滴金融 快的 优步 易到 神州专车 神州租车 首汽 首汽约车 曹操出行 嘀嗒 哈啰 哈罗单车 摩拜 永安行 携程 去哪儿 途牛 同程 同程金服 同程旅游 艺龙 驴妈妈 马蜂窝 穷游 途家 小猪短租 首旅 如家 华住 铂涛 锦江 开元 航旅纵横 中航信 中国航信 春秋航空 海航 海南航空 国航 东航 南航 深航 厦航 川航 吉祥航空
字节 字节跳动 头条 今日头条 抖音 快手 知乎 豆瓣 果壳 得到 喜马拉雅 蜻蜓fm 荔枝fm 虎牙 斗鱼 欢聚 欢聚时代 映客 花椒 陌陌 探探 哔哩哔哩 b站 a站 pptv 乐视 暴风 芒果tv 土豆网 完美世界 盛大 巨人 巨人网络 三七互娱 游族 昆仑万维 触控 莉莉丝 米哈游 西山居 金山 猎豹 360 奇虎 奇虎360 瑞星 小红书 得物 拼多多 每日优鲜 叮咚买菜 永辉 永辉超市 大润发 物美 华润万家 沃尔玛 家乐福 苏宁 苏宁易购 国美 当当 一号店 1号店 聚美 聚美优品 蘑菇街 美丽说 美联 折800 卷皮 贝贝 贝贝网 蜜芽 洋码头 寺库 敦煌网 速卖通 执御 兰亭集势 有棵树 通拓 环球易购 安克 唯品会 有赞 微盟 微店 口袋购物 云集 环球捕手 礼物说 二维火 客如云 美味不用等 雅座 哗啦啦
找钢 找钢网 钢银 钢联 上海钢联 欧冶 慧聪 生意宝 一亩田 美菜 宋小菜 运满满 货车帮 满帮 福佑卡车 云鸟 货拉拉 快狗 58 58同城 58到家 58金融 赶集 赶集网 安居客 闪送 猫眼 淘票票 大麦 永乐票务 格瓦拉 链家 贝壳 自如 房天下 搜房 我爱我家 房多多 爱屋吉屋 乐居 平安好房 蛋壳 魔方公寓 猪八戒 猪八戒网 途虎 瓜子 瓜子二手车 人人车 优信 大搜车 汽车之家 易车 车置宝 便利蜂 猩便利 名创优品 良品铺子 三只松鼠 百草味 瑞幸 星巴克 肯德基 麦当劳 百胜 海底捞 喜茶 新东方 好未来 学而思 猿辅导 作业帮 vipkid 沪江 流利说 网易有道 腾讯课堂 丁香园 春雨医生 好大夫 微医 平安医保 卫宁 东软熙康 药明康德 华大基因 迈瑞 恒瑞 同仁堂
海尔 美的 格力 长虹 康佳 创维 海信 tcl 京东方 比亚迪 蔚来 小鹏 小鹏汽车 理想汽车 威马 上汽 广汽 一汽 东风汽车 吉利 奇瑞 长城汽车 宝马 奔驰 大众汽车 特斯拉 宁德时代 国家电网 国网 国网电商 国网电动汽车 南方电网 南网 中石油 中石化 中海油 中化 中粮 华润 招商局 保利 五矿 中建 中铁 中交 中车 中核 中广核 国电 华能 大唐 神华 宝钢 宝武 首钢 鞍钢 中远 万达 飞凡 恒大 万科 碧桂园 龙湖 融创 绿地 绿城 复星 泛海 新希望 海澜 红星美凯龙 居然之家 顺丰 圆通 中通 申通 韵达 百世 德邦 丰巢 移动 联通 电信 铁塔 中移动 中移金科 中国移动 中国联通 中国电信 咪咕 卓望 号百 天翼 歌华 中旅 港中旅 中青旅 国旅 首都机场 12306 中铁银通 深圳通 羊城通 岭南通 上海公交卡 一卡通
普华永道 德勤 毕马威 安永 埃森哲 麦肯锡 贝恩 罗兰贝格 尼尔森 艾瑞 易观 甲骨文 微软 谷歌 亚马逊 英特尔 思科 惠普 戴尔 西门子 通用电气 三星 索尼 松下 诺基亚 爱立信 高通 英伟达 清华 北大 复旦 上交大 浙大 同济 武大 华科 中科大 人大 央财 上财 西财
七牛 又拍云 青云 声网 融云 环信 个推 极光 友盟 神策 诸葛io 快递100 菜鸟网络 苏宁云商 东方航空 群脉 好易购 找食材 土巴兔 齐家网 
`)

export const BRANDS_IN_LATIN = words(`
alibaba aliyun antfin antgroup tencent qq wechat baidu jd ctrip trip.com didi meituan bytedance tiktok netease sina weibo xiaomi huawei oppo vivo lenovo microsoft google amazon aws facebook meta twitter linkedin uber grab gojek airbnb oracle ibm sap hp hpe dell emc intel cisco vmware nokia ericsson siemens samsung sony nvidia qualcomm pwc kpmg ey deloitte accenture mckinsey bcg gartner bloomberg reuters
lazada shopee wish ebay shein anker ucloud qiniu talkingdata growingio okex huobi binance coinbase ripple circle opay palmpay ofo yy bilibili zhihu booking agoda expedia tujia mobike luckin starbucks kfc nike adidas unilever p&g pg at&t tesla bmw byd nio
`)
