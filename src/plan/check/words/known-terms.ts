/** Phrases with a number that every reader of such papers knows (常见提法): nobody explains them. */
export const knownSlogans =
  '四个意识 四个自信 两个维护 两个确立 两个大局 五位一体 四个全面 三个代表 一带一路 两个一百年 双碳 三农 三严三实 两学一做 一国两制 六稳 六保 四个伟大 三去一降一补 双创 双循环 双城记 双一流 双高 双减 四史 三会一课 八项规定 四风 两山 十年禁渔 百千万 千万工程 九二共识 双随机、一公开 双随机一公开 一站式 一张图 一件事 一网通办 一网统管 一盘棋 一体化 一刀切 一小时 最后一公里 最后一百米 第一资源 第一动力 第一要务 第一责任人 第一书记 三重一大 一岗双责 两个毫不动摇 两个健康 四个一批 一老一小 两不愁三保障 一县一策 一企一策 一村一品 一事一议 三位一体 三同时 三公 五一 十一 六一 三八 五四 一府一委两院 万企兴万村 二十大 十九大 两会 三定 一把手 一卡通 一码通 一键 双拥 双向 四好农村路 四上企业 四两拨千斤 一江两岸 三超两低 两重 两新 一区多园 三区三线 三线一单 五社联动 三社联动 四下基层 两点 两地 两高 两癌 两步走 双控 三包 两化 两免 两补 三长 双招 三城 三创 四新 五育 三通一平 七通一平 四早 三甲 二孩 三孩 两孩 三资 三品 三产 两减 三大 五险 五保 四心 三支一扶 两江 三峡 四书 三农 九曲 三江 五岳 十五分钟 七五 六五 八五 九五 十五 十一五 十二五 十三五 十四五 十五五'.split(
    ' ',
  );

/** Latin abbreviations that need no explanation. */
export const knownAbbreviations =
  'GDP R&D CPI PPI PPP AI APP APEC ASEAN BIM CBD CCTV CEO CT DNA ETC GIS GPS ICU IC ID IP IT ISO IDC KTV LED LNG CNG MBA MPA NGO OTA PC PCR PDF PM POS QR RCEP RFID SUV TV UFO USB VIP VR AR WHO WIFI WiFi Wi-Fi WTO SCI EPC BOT EOD COD TOD MRI HIV CBA NBA PVC VOC VOCs PM2.5 PM10 COD BOD AQI VI B2B B2C C2M O2O P2P 3D 4G 5G 6G MPV T3 T+3 CO2 GEP ESG FDI'.split(' ');

/** Words after or before a coined phrase that explain it on the spot. */
export const inlineExplanations = ['即', '是指', '指的是', '包括', '——', '：', '（'];
