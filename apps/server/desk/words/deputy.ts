import type { Language } from '../../words/index.ts';

const zh = {
  title: '监督',
  waiting: '等您评价的',
  nothing: '没有等您评价的答复。',
  overview: '看任意一天的情况',
  ask: '提出询问',
  suggest: '登记建议、提案',
  note: '写批注',
  alerts: '设提醒',
  asked: (open: number) => `办理中的询问 ${open} 件`,
};

type DeputyWords = typeof zh;

const en: DeputyWords = {
  title: 'Supervision',
  waiting: 'Waiting for your rating',
  nothing: 'No answer waits for your rating.',
  overview: 'How things stood on any day',
  ask: 'Ask a question',
  suggest: 'Register a suggestion or proposal',
  note: 'Write a note',
  alerts: 'Set an alert',
  asked: (open) => `${open} of your questions going on`,
};

/** 代表、委员的桌面. */
export const deputyWords = (language: Language): DeputyWords => (language === 'en' ? en : zh);
