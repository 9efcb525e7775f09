import { words } from './words'

// Places that members write as their city: provinces, prefecture-level cities and places outside the mainland.
// Source: 中华人民共和国行政区划代码 (Ministry of Civil Affairs, public), short names as in ordinary use. Compared with
// the prefectures and municipal districts of dist/pc.json of github.com/modood/Administrative-divisions-of-China (WTFPL).
// Left out on purpose: what people write for a company, a person or an ordinary thing as well, namely 阿里, 红河 and
// 白银 (阿里地区, 红河州 and 白银市 are known), 北辰, 东方, 文昌, 长寿, 梁平; and most counties. Places abroad, spellings
// in Latin letters and nicknames of cities are common knowledge.

const PROVINCES = words(`
北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 内蒙 广西 西藏 宁夏 新疆 香港 澳门
`)

const PREFECTURES = words(`
石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 呼市 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安盟 锡林郭勒 阿拉善
沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 延边 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭
南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 巢湖
福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 莱芜 临沂 德州 聊城 滨州 菏泽
郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源 武汉 黄石 十堰 宜昌 襄阳 襄樊 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 天门 神农架 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西
广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 三沙 儋州 万宁 五指山
成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山 贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南 黔东南 黔南 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河州 文山 西双版纳 版纳 大理 德宏 怒江 迪庆 拉萨 日喀则 昌都 林芝 山南 那曲 阿里地区
西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌 白银市 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南 西宁 海东 海北 黄南 玉树 海西 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 乌市 克拉玛依 吐鲁番 哈密 昌吉 博乐 库尔勒 阿克苏 喀什 和田 伊犁 塔城 阿勒泰 石河子 伊宁 果洛 阿拉尔 北屯 博尔塔拉 巴音郭楞 克孜勒苏 图木舒克 五家渠 铁门关 可克达拉 琼海 五指山市 屯昌 澄迈
`)

/** Districts and county-level cities known beyond their province; not those that are also an ordinary word or a company. */
const COUNTIES = words(`
海淀 朝阳 东城 西城 丰台 石景山 通州 顺义 昌平 大兴 亦庄 房山 门头沟 怀柔 密云 延庆 平谷 望京 中关村 西二旗 上地 回龙观 天通苑 国贸 五道口 燕郊 香河 三河 固安 雄安 浦东 徐汇 长宁 静安 普陀 虹口 杨浦 闵行 宝山 嘉定 松江 青浦 奉贤 金山 崇明 黄浦 卢湾 闸北 陆家嘴 张江 漕河泾 五角场 临港
滨海新区 宁河 东丽 和平区 南开 西青 武清 渝北 渝中 江北 南岸 沙坪坝 九龙坡 北碚 万州 涪陵 永川 南川 开州 大足 大渡口 綦江 巴南 黔江 江津 合川 璧山 铜梁 潼南 荣昌 武隆 津南 宝坻 静海 蓟州 浦东新区 南山 福田 罗湖 宝安 龙岗 龙华 盐田 坪山 前海 蛇口 天河 越秀 海珠 荔湾 白云区 番禺 花都 南沙 黄埔 增城 从化 顺德 南海 禅城 三水 高明 香洲 横琴
西湖区 余杭 滨江 萧山 拱墅 上城 下城 江干 富阳 临安 桐庐 建德 淳安 下沙 未来科技城 义乌 东阳 永康 兰溪 慈溪 余姚 奉化 象山 宁海 海宁 桐乡 平湖 嘉善 海盐 德清 长兴 安吉 诸暨 嵊州 新昌 上虞 柯桥 乐清 瑞安 苍南 龙港 温岭 临海 玉环 天台 江山
昆山 太仓 常熟 张家港 吴江 工业园区 相城 吴中 虎丘 江阴 宜兴 新吴 滨湖 梁溪 溧阳 金坛 丹阳 句容 扬中 靖江 泰兴 兴化 如皋 启东 海门 海安 如东 仪征 高邮 东台 建邺 鼓楼 玄武 秦淮 雨花台 栖霞 江宁 浦口 六合 溧水 高淳 邳州 新沂 沭阳
晋江 石狮 南安 福清 长乐 思明 湖里 集美 同安 翔安 海沧 武夷山 龙海 即墨 胶州 平度 莱西 黄岛 崂山 市南 市北 章丘 历下 历城 寿光 诸城 青州 高密 荣成 文登 乳山 龙口 莱州 招远 蓬莱 邹城 曲阜 滕州 肥城 新泰
武昌 汉口 汉阳 洪山 江岸 光谷 江夏 黄陂 蔡甸 东西湖 大冶 枣阳 宜都 恩施市 麻城 浏阳 宁乡 岳麓 芙蓉 雨花 天心 开福 望城 醴陵 湘乡 郑东新区 金水 二七 中原区 新郑 荥阳 巩义 登封 禹州 长葛 永城 邓州 
锦江 青羊 金牛 武侯 成华 龙泉驿 双流 郫县 郫都 温江 新都 都江堰 天府新区 高新区 西昌 雁塔 碑林 莲湖 未央 灞桥 长安区 渭城 杨凌 韩城 神木 府谷 观山湖 南明 云岩 花溪 仁怀 五华 盘龙 官渡 西山 呈贡 安宁 景洪 瑞丽 个旧
瓦房店 金州 甘井子 沙河口 旅顺 铁西 浑南 皇姑 沈河 和平 公主岭 延吉 珲春 敦化 梅河口 五常 绥芬河 漠河 满洲里 锡林浩特 乌兰浩特 霸州 任丘 定州 辛集 迁安 遵化 高碑店 涿州 介休 孝义 平遥 
`)

/** Beyond the mainland and abroad. */
const ABROAD = words(`
台北 新北 台中 台南 高雄 新竹 桃园 基隆 九龙 新界 港岛 中环 新加坡 狮城 坡县 马来西亚 大马 吉隆坡 槟城 新山 印尼 印度尼西亚 雅加达 巴厘岛 泰国 曼谷 清迈 普吉 越南 河内 胡志明 胡志明市 西贡 柬埔寨 金边 西港 老挝 万象 缅甸 仰光 菲律宾 马尼拉 宿务 文莱 印度 孟买 新德里 德里 班加罗尔 巴基斯坦 卡拉奇 伊斯兰堡 孟加拉 达卡 斯里兰卡 尼泊尔 加德满都 哈萨克斯坦 阿拉木图
日本 东京 大阪 京都 横滨 名古屋 神户 福冈 札幌 冲绳 韩国 首尔 釜山 朝鲜 平壤 蒙古 乌兰巴托 俄罗斯 莫斯科 圣彼得堡 英国 伦敦 曼彻斯特 爱丁堡 剑桥 牛津 法国 巴黎 里昂 德国 柏林 慕尼黑 法兰克福 汉堡 意大利 米兰 罗马 西班牙 马德里 巴塞罗那 葡萄牙 里斯本 荷兰 阿姆斯特丹 比利时 布鲁塞尔 瑞士 苏黎世 日内瓦 瑞典 斯德哥尔摩 丹麦 哥本哈根 挪威 奥斯陆 芬兰 赫尔辛基 爱尔兰 都柏林 奥地利 维也纳 波兰 华沙 捷克 布拉格 匈牙利 布达佩斯 希腊 雅典 土耳其 伊斯坦布尔 卢森堡 立陶宛 爱沙尼亚 欧洲
美国 纽约 旧金山 硅谷 湾区 洛杉矶 西雅图 波士顿 芝加哥 华盛顿 休斯顿 达拉斯 奥斯汀 圣何塞 圣地亚哥 费城 亚特兰大 迈阿密 拉斯维加斯 底特律 加州 新泽西 北美 加拿大 多伦多 温哥华 蒙特利尔 渥太华 卡尔加里 墨西哥 墨西哥城 巴西 圣保罗 里约 阿根廷 布宜诺斯艾利斯 智利 秘鲁 哥伦比亚 南美 拉美 澳大利亚 澳洲 悉尼 墨尔本 布里斯班 珀斯 新西兰 奥克兰 惠灵顿
迪拜 阿联酋 阿布扎比 沙特 利雅得 卡塔尔 多哈 以色列 特拉维夫 伊朗 德黑兰 埃及 开罗 南非 开普敦 约翰内斯堡 尼日利亚 拉各斯 肯尼亚 内罗毕 埃塞俄比亚 加纳 坦桑尼亚 摩洛哥 非洲 中东 东南亚 海外 国外 中国 大陆 长三角 珠三角 大湾区 京津冀 江浙沪 华东 华南 华北 华中 西南 西北 东北 全国
`)

const LATIN = words(`
beijing peking shanghai guangzhou canton shenzhen hangzhou nanjing suzhou wuxi changzhou nantong xuzhou yangzhou ningbo wenzhou shaoxing jiaxing jinhua yiwu wuhan chengdu chongqing tianjin xian xi'an qingdao jinan yantai weihai weifang dalian shenyang changchun harbin haerbin fuzhou xiamen amoy quanzhou nanchang hefei wuhu zhengzhou luoyang changsha zhuzhou nanning guilin liuzhou haikou sanya kunming guiyang lanzhou xining yinchuan urumqi wulumuqi lhasa hohhot huhehaote baotou taiyuan shijiazhuang baoding tangshan langfang foshan dongguan zhuhai huizhou zhongshan jiangmen shantou zhanjiang mianyang hainan guangdong zhejiang jiangsu fujian sichuan hubei hunan shandong henan hebei anhui jiangxi yunnan guizhou liaoning jilin heilongjiang pudong kunshan
hongkong macau macao taipei taiwan kaohsiung singapore malaysia penang jakarta indonesia bangkok thailand hanoi vietnam saigon cambodia manila philippines myanmar india mumbai bangalore bengaluru delhi tokyo osaka kyoto japan seoul korea busan london manchester cambridge oxford england paris france berlin munich frankfurt germany amsterdam netherlands dublin ireland zurich geneva switzerland stockholm sweden madrid barcelona spain milan rome italy vienna moscow russia dubai uae telaviv israel cairo lagos nigeria nairobi sydney melbourne brisbane perth australia auckland nyc newyork manhattan boston seattle sf sfo bayarea siliconvalley losangeles chicago houston dallas austin atlanta toronto vancouver montreal canada usa mexico brazil europe china overseas global remote
`)

/** Nicknames of cities: a newcomer may not know which city is meant. */
export const CITY_ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    京: '北京',
    帝都: '北京',
    北平: '北京',
    京城: '北京',
    首都: '北京',
    霾都: '北京',
    bj: '北京',
    pek: '北京',
    bjs: '北京',
    沪: '上海',
    魔都: '上海',
    申城: '上海',
    申: '上海',
    沪上: '上海',
    sh: '上海',
    sha: '上海',
    shh: '上海',
    穗: '广州',
    羊城: '广州',
    花城: '广州',
    妖都: '广州',
    gz: '广州',
    can: '广州',
    深: '深圳',
    鹏城: '深圳',
    圳: '深圳',
    深川: '深圳',
    sz: '深圳',
    szx: '深圳',
    广深: '广州 深圳',
    京沪: '北京 上海',
    杭: '杭州',
    杭城: '杭州',
    临安城: '杭州',
    hz: '杭州',
    hgh: '杭州',
    宁: '南京',
    金陵: '南京',
    石头城: '南京',
    nj: '南京',
    nkg: '南京',
    蓉: '成都',
    蓉城: '成都',
    天府: '成都',
    锦城: '成都',
    cd: '成都',
    ctu: '成都',
    渝: '重庆',
    山城: '重庆',
    雾都: '重庆',
    cq: '重庆',
    ckg: '重庆',
    汉: '武汉',
    江城: '武汉',
    wh: '武汉',
    wuh: '武汉',
    津: '天津',
    津门: '天津',
    天津卫: '天津',
    tj: '天津',
    tsn: '天津',
    苏: '苏州',
    姑苏: '苏州',
    甬: '宁波',
    nb: '宁波',
    榕: '福州',
    榕城: '福州',
    fz: '福州',
    鹭岛: '厦门',
    厦: '厦门',
    xm: '厦门',
    xmn: '厦门',
    长安: '西安',
    镐京: '西安',
    xa: '西安',
    星城: '长沙',
    cs: '长沙',
    泉城: '济南',
    jn: '济南',
    岛城: '青岛',
    qd: '青岛',
    tao: '青岛',
    冰城: '哈尔滨',
    heb: '哈尔滨',
    滨城: '大连',
    dl: '大连',
    dlc: '大连',
    盛京: '沈阳',
    sy: '沈阳',
    春城: '昆明',
    km: '昆明',
    kmg: '昆明',
    筑城: '贵阳',
    gy: '贵阳',
    庐州: '合肥',
    hf: '合肥',
    绿城: '郑州',
    zz: '郑州',
    cgo: '郑州',
    洪城: '南昌',
    邕城: '南宁',
    龙城: '常州',
    锡: '无锡',
    wx: '无锡',
    鹿城: '温州',
    wz: '温州',
    椰城: '海口',
    莞: '东莞',
    dg: '东莞',
    佛: '佛山',
    fs: '佛山',
    珠: '珠海',
    zh: '珠海',
    温: '温州',
    sjz: '石家庄',
    ty: '太原',
    并州: '太原',
    lz: '兰州',
    金城: '兰州',
    凤城: '银川',
    青城: '呼和浩特',
    港: '香港',
    香江: '香港',
    hk: '香港',
    hkg: '香港',
    澳: '澳门',
    mo: '澳门',
    台: '台湾',
    tw: '台湾',
    tpe: '台北',
    sg: '新加坡',
    sgp: '新加坡',
    jp: '日本',
    uk: '英国',
    us: '美国',
    la: '洛杉矶',
    ny: '纽约',
    粤: '广东',
    gd: '广东',
    浙: '浙江',
    zj: '浙江',
    闽: '福建',
    fj: '福建',
    鲁: '山东',
    sd: '山东',
    川: '四川',
    sc: '四川',
    湘: '湖南',
    鄂: '湖北',
    豫: '河南',
    皖: '安徽',
    赣: '江西',
    晋: '山西',
    陕: '陕西',
    冀: '河北',
    辽: '辽宁',
    吉: '吉林',
    黑: '黑龙江',
    桂: '广西',
    滇: '云南',
    黔: '贵州',
    琼: '海南',
    蒙: '内蒙古',
    新: '新疆',
    藏: '西藏',
    青: '青海',
    甘: '甘肃',
  }),
)

export const CITIES: ReadonlySet<string> = new Set([
  ...PROVINCES,
  ...PREFECTURES,
  ...COUNTIES,
  ...ABROAD,
  ...LATIN,
])
