/** Words that end the title of a box and say what it lists; before them stands what it is about (…重点项目). */
export const boxTitleTails = '重点项目 重大项目 重点工程 重大工程 重点任务 主要任务 建设项目 建设工程 主要项目 项目 工程 任务 行动 计划 重点 建设 一览 清单 表'.split(' ');

/** Suffixes that a name of an area takes or leaves without becoming another. */
export const areaSuffixes = '区 市 县 镇 乡 片区'.split(' ');
