/** Words of headings whose chapters or sections look back or survey, and set nothing (回顾 与 形势). */
export const retrospectiveTitles = '成就 回顾 成效 基础 形势 现状 背景 环境 问题 挑战 机遇 总体评价 完成情况'.split(' ');

/** Words of headings of chapters that organise and safeguard; nobody expects a number there. */
export const organisingTitles = '保障 实施 组织 总体 思路 要求 指导 原则 目标 征程 战略 定位 附则 附件 党的 从严治党 政治 民主 法治 廉 自身建设 政府建设 机制 评估 结语 前言 序言'.split(' ');
