/** Headings whose chapters or sections look back or survey, and set nothing (回顾 与 形势), as patterns. */
export const retrospectiveTitles = '成就|回顾|成效|取得的?进展|发展基础|现实基础|工作基础|基础现状|形势|现状|发展环境|背景|存在.{0,4}问题|面临|机遇|挑战|总体评价|完成情况|工作总结';

/** Headings that set something even where they stand in such a chapter (形势和思路目标). */
export const settingTitles = '目标|任务|思路|要求|举措';

/** Words of headings of chapters that organise and safeguard; nobody expects a number there. */
export const organisingTitles = '保障 实施 组织 总体 思路 要求 指导 原则 目标 征程 战略 定位 附则 附件 党的 从严治党 政治 民主 法治 廉 自身建设 政府建设 机制 评估 结语 前言 序言 措施 政策 分析 方向'.split(' ');
