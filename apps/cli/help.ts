export const overview = `Yidu 义渡 compiles the text of a five-year plan into checked data in which every item points at its sentence, and says where
its indicators stand. 义渡把五年规划的文本编译成可核对的数据，每一项都指回原文的句子，并说清各项指标走到哪一步。

  yidu compile FILE     the plan as JSON, and what is wrong in it           编译规划，列出规划本身的问题
  yidu text FILE        the text that all positions refer to                全部位置所指的文本
  yidu numerals FILE    every number, and what it is part of                逐一说明文中的数字
  yidu assess PLAN.json where every indicator stands on a day               判断各项指标的现状与预测
  yidu compare A B      what became of every item between two plans         比较两份规划，逐项逐句
  yidu explain CODE     what a diagnostic means and what to do              解释一条检查
  yidu serve            cockpit, data entry, reading room in the browser    打开网页：驾驶舱、填报、阅览室
  yidu backup           everything the database keeps, in one archive       备份数据库
  yidu restore FILE     puts such an archive into an empty database         恢复数据库
  yidu doctor           looks whether the database is in order              检查数据库
  yidu audit verify     whether anything was altered, and the chain's head  校验审计链

FILE is a .txt, .md, .html, .docx or .pdf (with a text layer); - reads standard input.

Begin with:
  yidu compile examples/dadukou/plan.txt --format text
  yidu compile my-plan.docx --out my-plan.json
  yidu compile examples/simulated/plan.txt --out plan.json
  yidu assess plan.json --observations examples/simulated/observations.csv --as-of 2023-12-31 --known 2024-03-31 --format text
  yidu explain PLAN2005

Exit status: 0 done · 1 compiled, and the plan has at least one error · 2 not readable as a plan, or not understood.
\`yidu COMMAND --help\` tells more.
`;
