/** Verbs that make a thing (建立…机制): a second 建设 after the thing is one predicate too many. */
export const makingVerbs = '建立 构建 形成 制定 设立 组建 建立健全 建立完善 建立起'.split(' ');

/** Things that are made (…机制建设). */
export const madeThings = '机制 体系 制度 平台 格局 网络 队伍 模式'.split(' ');

/** Heads of 以…为主题: the frame needs 为 or another verb before them. */
export const frameHeads = '主题 重点 核心 载体 抓手 契机 目标 主线 导向 支撑 依托 基础 龙头 纽带 突破口 引领 主体 牵引 中心'.split(' ');
