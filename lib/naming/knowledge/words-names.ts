import { words } from './words'

// How people are called.
// Surnames after 百家姓, with those usual today that it has not; characters of given names and given names in English
// are common knowledge. None of it was checked against a list name by name.

const chars = (text: string): ReadonlySet<string> => new Set(text.replace(/\s/gu, ''))

export const SURNAMES = chars(`
赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公
肖闫佟岳帅亓付代褟兰覃滕冼仝丛车苟尉随亢占揭卿但鄢敬邸候阳庹鹿闾邝冒鲜母佘辜麦官宾尧粟植矫栗涂晋楚仉战郇邬缑亶买
趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴華陶謝鄒竇蘇魯韋馬鳳兪費賀倪湯羅畢鄔傅齊顧黃蕭龐紀項賈婁顏鍾徐駱樊凌盧繆應單龔陸榮葉劉龍譚喬閻連習廖聶闕簡饒關
`)

export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  words(`
欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑 即墨 达奚 褚师 纳兰 完颜 叶赫 爱新觉罗 欧陽
`),
)

/** Characters that given names are made of, most frequent first. */
export const GIVEN = chars(`
伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文华建国红志海玲辉鹏飞玉梅林春波斌宇浩凯健俊帆雪佳琳洁晶莹欣怡梦婷倩雅诗涵子轩梓晨博睿泽瑞琪琦翔翰昊天龙峰云松柏青山川江河湖泉源清涌洪湘沛润溪淼鑫锋钢铁铭锐钧镇银锦
晓小大中少长永远恒久新成功名利达通顺康宁安定福禄寿喜庆祥和合乐欢悦愉忠孝仁义礼智信德才学书画诗词章文武双全良善美好真诚实朴正直公道理想希望求知思维哲慧聪颖灵巧妙奇伟业昌盛兴旺发展进步升腾跃奔驰胜凯
一二三四五六七八九十百千万东西南北春夏秋冬日月星辰光阳辉耀晖曦旭晗昕曙暖晴岚雨露霜霏雯霖雷电风云霄
家邦国民宗祖先世代传承继绍祺祯祎禧祝福佑保卫护守宏弘鸿广阔博厚载坤乾元亨贞利宝珍珠玉琼瑶瑾瑜璐璇玮珂珊珏琰琬琛琴瑟瑛璟璞环珮
芝兰菊莲荷梅桃李杏柳杨松竹槐桐梓楠榕桦柏枫樱薇蓉芬芳芸茜茵莉莎菲萍萱蕾蕊蓓蔓莹苗英荣萌若苏艺艾茹荔莓葵
鹤鹏鸿雁凤凰燕莺鹃鹰飞翔龙虎豹彪骏骥骁驰骅骐麒麟麟鲲鳌
毅刚强坚韧健壮勇武威猛豪杰俊彦英雄帅彬彪斌炳煜炜烨焕灿烁炎焱熠炯炫煊熙照然烈炬
柔婉婷娴娇媛嫣妍姝姗娅娉妮妙娟姣姿姬嫒媚娥婕婵嫦娆
晋秦楚齐鲁燕赵韩魏吴越蜀湘赣闽粤桂滇黔渝沪京津冀豫皖苏浙琼陕甘青宁新藏蒙辽吉黑
亮凡卓卫磊岩岭峻嵩巍岳崇嵘峥崎岚屹凌冰冬凝净凤凯凡利力加勋勉勤勇化匀华卉博占卓印卿厚原友双发叔口只可右叶司合同名后吕君启吟听呈周味和咏哲唐善喜嘉器回因园圆圣在地坚坤垒培基堂塬塔境增墨士壮声夏多大天太夫央奇奕奥如妍妤始姗威娴婉婧孜孟季学宁宇守安宏宗官定宛宜宝实宣室宥宪宫家容宾寅密富寒寓察尊导封将尔尚尤尧展山岐岑岗岱峥崇川州巧左己巾帅师希常平年广庆序应庚府度康庸廷延建开弘张强弼彤彦彩彪彭影征徐律得御微德心志忆忠念思怀怡恒恩恬恭悟悠悦惟惠意愿慈慕慧懿成战房手才扬承抒拓振捷授掌提揽搏敏教敦敬文斌斐斯新方旋旗无日旦早旭时昀昂昆昌易昔星春昭是显晁晋晏晓晔晖晗普景晰智暄暖曜曦曼最月有朋朔朗望朝木未本术朴权材村来松极构林果枝柯查柱柳柔标栋树栩校根格桂桃桑梁检森楚楷榆榜槿模檀欢欣歆歌正此步武毓民水永求汉江汝池沁沅沐沙沛河治泉法泓波泰泳洁洋洛津洪洲活派流浓浚浩浪浮海涛涵润涓淇淑淞深淳清渊温渝渭港湛源溢滔滢漫潇潮澄澈澎濡瀚火灵灿炅炎炳点烈烨烟焕煌照熊熙熠燕爱爽牧特狄猛玄率玉王玖玟玥玲珂珊珍珑珞班球琅理琛琢琦琨琪琳琴琼瑄瑗瑜瑞瑶瑾璋璐璧甜生用田甫申电男画畅登白百皓盈盛盟相眉真睿知石研硕碧磊礼社祁祎祖祚祥祺福禄禹禾秀秉秋科程稀稳穆穗立竞章童端竹笑笛符策筠筱简箫籁米精素索紫累红约纪纬纯纲纳纵纹练绍经绣继绪绮维绿缘缦罗罡美羚羡群羽翀翊翎翔翠翰翼耀耕耘联聚聪肇肖育胜胤能腾自至致舒舜舟航良艳色艺芊芋芝芙芮花芷芸芹苑苒苓若苹茂范茗茜荃荆荏荔荟荣莎莘莫莲菁菱萌萍萧萱葆葛蒙蓉蓓蓝蔚蔡蕙薇虎虹虞蛟融行衍衡裕西要观言詹誉计训让记许论诗诚语诺谊谋谐谦谷豪贝贞财贤贵赋赐赞赟超越跃路轩载辉辰辽达迅迈进远迪述迎通逸道遥邦郁郎郡都鄂酉采里重野金钊钧钰铎铭银锋锐锟锦镇镔长门问闯闰闻阔阳陆陈雁雄雅集雍雨雪雯雷霁霄霆霈霏霓霖霞青静靖鞠音韬韵韶项顺颂颖颜风飒飞馨香马驰驹骁骄骏高魁鲁鲲鸣鸥鸿鹂鹍鹏鹤麒麟黎默鼎齐龄鼐彧琎颢韡垚喆昱晟琤阗
`)

/** Given names in Latin letters that are usual in Chinese offices. */
export const LATIN_NAMES: ReadonlySet<string> = new Set(
  words(`
aaron abby abel abigail ada adam addison adela adele adrian agnes aidan alan albert alec alex alexander alexandra alexis alfred alice alicia alina alison allan allen allison alvin amanda amber amelia amy andrea andrew andy angel angela angelina angie anita ann anna anne annie anson anthony antonio april ariel arnold arthur ashley aston audrey austin autumn ava baron barry beck bella ben benjamin benny benson bert beth betty bevis bill billy blake bob bobby bond bonnie brad bradley brandon brenda brent brian bright brody brook bruce bruno bryan bryant burt caesar calvin cameron candice candy cara carey carl carlos carmen carol caroline carrie carter casey cathy cecilia celia celine chad charlene charles charley charlie charlotte chelsea cherry cheryl chester chloe chris christian christina christine christopher chuck cindy claire clara clark claude claudia clay cliff clifford clint cody colin connie conrad corey cora craig crystal curtis cynthia daisy dale damon dan dana daniel danny daphne darcy darren dave david davy dawn dean debbie deborah debra demi dennis derek derrick diana diane dick dominic don donald donna dora doris dorothy doug douglas dylan earl ed eddie eddy edgar edison edith edmund edward edwin elaine eleanor elena eli elijah elisa eliza elizabeth ella ellen elliot elliott elsa elsie elvis emerson emily emma eric erica erik erin ernest ethan eugene eva evan eve evelyn faith fanny fay felicia felix fiona flora florence flynn forrest frances francis frank franklin fred freda freddy frederick gabriel gail gary garry gavin gene geoff geoffrey george gerald gerard gilbert gina ginger gladys glen glenn gloria gordon grace graham grant greg gregory gus guy gwen hale hank hanna hannah hardy harold harriet harris harrison harry harvey hazel heather hebe hector helen helena henry herbert herman hilary holly hope howard hubert hugh hugo hunter ian ida ingrid irene iris isaac isabel isabella issac ivan ivy jack jackie jackson jacky jacob jacqueline jade jake james jamie jane janet janice jason jasmine jasper jay jean jeff jeffery jeffrey jenna jennie jennifer jenny jeremy jerome jerry jesse jessica jessie jill jim jimmy jo joan joanna jocelyn joe joel joey john johnny johnson jon jonas jonathan jordan joseph joshua joy joyce juan judy julia julian julie juliet june justin karen karl kate katherine kathy katie kay keith kelly kelvin ken kenneth kenny kent kerry kevin kim kimi king kingsley kitty kobe kris kristen kurt kyle lance larry laura lauren laurence lawrence lea leah lee lena leo leon leona leonard leslie lester levi lewis liam lily lina linda lindsay lionel lisa liz lloyd logan lois lola lora loren lori louis louise lucas lucia lucky lucy luis luke luna lydia lynn mabel mac mack maggie malcolm mandy marc marcia marco marcus margaret maria marian marie marilyn mario marion marissa mark marshall martha martin marvin mary mason matt matthew maureen maurice max maxwell may megan melinda melissa melody melvin mercy meredith merry mia michael michelle miguel mike miki mila miles milly milo mimi miranda mitchell molly mona monica morgan morris moses murphy myra nancy naomi natalie natasha nathan neal neil nelson neo nicholas nick nicole nicky nina noah noel nora norman oliver olivia oscar otis owen pam pamela pat patricia patrick patty paul paula pauline peggy penny perry pete peter phil philip phillip phoebe phyllis polly porter queenie quentin quincy rachel ralph randy ray raymond rebecca reed regina rex rhett richard rick ricky riley rita rob robbie robert roberta robin rock rocky rod rodney roger roland ron ronald ronnie rory rosa rose rosemary ross roy ruby rudy russell ruth ryan sabrina sally sam samantha sammy samson samuel sandra sandy sara sarah scarlett scott sean sebastian selina serena seth shane shannon sharon shaun shawn sheila shelley shelly sherry shirley sidney silvia simon sky sofia sonia sonny sophia sophie spencer spring stacey stacy stanley stella stephanie stephen steve steven stewart stone stuart sue summer sun sunny susan suzy sydney sylvia tammy tanya tara taylor ted teddy teresa terence terry tess theodore theresa thomas tiffany tim timothy tina toby todd tom tommy toni tony tracy travis trevor tricia troy tyler una ursula vanessa venus vera vernon veronica vicki vicky victor victoria vince vincent viola violet virginia vivi vivian vivien wade wallace walter wanda warren wayne wendy wesley whitney wilbur wiley will william willie willis wilson winnie winston wood woody xander yale yolanda york yvonne zac zach zachary zack zed zoe
`),
)

/** The usual surnames, spelled in pinyin. */
export const PINYIN_SURNAMES: ReadonlySet<string> = new Set(
  words(`
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu lyu ding ren yao shen zhong cui tan fan wan liao wang shi jin jia xia fu fang zou xiong bai meng qin qiu hou jiang yin xue lei hao long duan tao he mao gu kong shao qian dai yan mo cheung chan wong leung lam ng ho lau chow tsang
`),
)
