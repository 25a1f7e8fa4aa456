import type { LightRule } from '../light-rule.ts';

/** Names and sources of the rules that ship with the program; the address is where it was reported. */
export const lightPresetWords = {
  yinchuan: { name: { zh: '银川', en: 'Yinchuan' }, source: { title: '银川市重点项目“红黄绿灯”推进机制', year: 2025, address: 'https://m.qlbk.net/news/3Ww4l7bw75.html' } },
  sanya: {
    name: { zh: '三亚', en: 'Sanya' },
    source: { title: '三亚市推进项目建设红黄绿亮牌督办机制', year: 2022, address: 'http://news.hndaily.cn/html/2022-05/13/content_58470_14809063.htm' },
  },
  tianjin: { name: { zh: '天津', en: 'Tianjin' }, source: { title: '天津市投资工作“红黄绿”分级监测制度（专项债券使用）', year: 2022 } },
  haikou: { name: { zh: '海口江东', en: 'Haikou Jiangdong' }, source: { title: '海口江东新区项目亮灯督办', year: 2020 } },
  ouhai: { name: { zh: '瓯海', en: 'Ouhai' }, source: { title: '温州市瓯海区重点工作亮灯督查', year: 2020 } },
  xian: { name: { zh: '西安', en: "Xi'an" }, source: { title: '西安市督办事项到期前三日亮灯' } },
  standard: { name: { zh: '通行规则', en: 'Common rule' }, source: { title: '银川、瓯海、海口江东规则合并' } },
} as const satisfies Readonly<Record<string, Pick<LightRule, 'name' | 'source'>>>;
