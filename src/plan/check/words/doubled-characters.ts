/** Function words that are never doubled (虚词); 等等 为为 对对 can meet in lawful text and are left out. */
export const neverDoubled = '的了与及是或并把被于由而且';

/** Characters that meet at the border of two words in wordings which also stand without one of them: 饮用水水源, 国家国民. */
export const mayMeet = '水国人民品业区市县';

/** Words of two characters that every plan uses; written twice in a row they are a slip. */
export const commonWords =
  '加强 推进 推动 加快 建设 发展 完善 健全 提升 提高 实施 开展 打造 培育 强化 优化 深化 落实 促进 支持 鼓励 引导 建立 构建 统筹 坚持 扩大 增强 创新 改革 开放 项目 工程 企业 产业 服务 管理 社会 经济 文化 教育 重点 全面 积极 大力 着力 深入'.split(' ');
