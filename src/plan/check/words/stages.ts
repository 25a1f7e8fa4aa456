/** How far a verb says a project will be by the end of the plan (项目阶段). A verb not listed says nothing of it (建设 推进 打造 实施). */
export const doneVerbs = '建成 建成投用 建成投产 建成使用 建成运营 建成开放 建成通车 建设完成 完成 竣工 投用 投运 贯通 全线贯通 开通 落成 架通'.split(' ');
export const startedVerbs = '启动 启动建设 启动实施 开工 开工建设 动工 开建 力争启动 力争开工'.split(' ');
export const plannedVerbs = '谋划 谋划建设 谋划实施 策划 策划实施 策划引进 策划建设 规划 规划建设 规划布局 筹划 筹备 筹建 储备 论证 研究 争取'.split(' ');

/** Works on what stands already, against building anew. */
export const renewalVerbs = '改造升级 改造提升 升级改造 提档升级 提质升级 提升 升级 改造 改扩建 扩建'.split(' ');
export const anew = '新建';

/** Words that a list puts before its common tail (网球、羽毛球等大型运动场馆) and that its members go without elsewhere. */
export const describing = ['大型', '运动', '新型', '现代化', '重大', '重点'];
