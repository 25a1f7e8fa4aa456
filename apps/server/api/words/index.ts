import type { Bilingual } from '../../data/draft/candidate.ts';

/** What the interface for programs says, both languages in every answer. */
export const apiWords = {
  noPlan: { zh: '没有这个地区或规划：请用 GET /api/v1/regions 查看现有的地区和规划。', en: 'There is no such region or plan: GET /api/v1/regions lists those there are.' },
  noAddress: { zh: '没有这个接口地址：请查阅 docs/api.md。', en: 'There is no such address: see docs/api.md.' },
  paging: { zh: 'limit 应是 1 到 5000 的整数，offset 应是 0 或更大的整数。', en: 'limit is a whole number from 1 to 5000, offset one from 0 on.' },
  noEvaluation: { zh: '没有这次评估，或它还没有报送：请用 GET …/evaluations 查看。', en: 'There is no such evaluation, or it was not submitted yet: GET …/evaluations lists those there are.' },
  method: { zh: '这个地址不接受这种请求方法。', en: 'This address does not take this method.' },
  json: { zh: '请求的内容不是有效的 JSON：请检查引号和逗号，并用 UTF-8。', en: 'The body is not valid JSON: check quotes and commas, and use UTF-8.' },
  type: { zh: '请求的内容应是 JSON：请带上 Content-Type: application/json。', en: 'The body must be JSON: send Content-Type: application/json.' },
  day: { zh: '日期应写成 2024-01-20 这样，日历上有这一天，且不晚于今天。', en: 'A day is written 2024-01-20, is in the calendar, and is not after today.' },
  database: { zh: '数据库还打不开：请稍后再试，或查看服务器的日志。', en: 'The database cannot be opened yet: try again later or see the log of the server.' },
  failed: (reference: string): Bilingual => ({ zh: `出错了：请把编号 ${reference} 告诉维护人员。`, en: `Something went wrong: tell the maintainer reference ${reference}.` }),
  refused: (n: number): Bilingual => ({ zh: `有 ${n} 项不能写入，所以一项也没有写入：见 rows 里各项的 problems。`, en: `${n} cannot be written, so nothing was: see the problems in rows.` }),
  reasons: (n: number): Bilingual => ({ zh: `有 ${n} 项是修订而没有写理由（reason），所以一项也没有写入。`, en: `${n} revise a figure without a reason, so nothing was written.` }),
  conflict: (n: number): Bilingual => ({ zh: `有 ${n} 个数在您看过之后已被改动，所以一项也没有写入：请重新读取再送。`, en: `${n} figures moved on since they were seen, so nothing was written: read them again.` }),
  item: (id: string): Bilingual => ({ zh: `没有编号为“${id}”的指标：请用 GET …/items 查看编号。`, en: `There is no indicator “${id}”: GET …/items lists the ids.` }),
};
