import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type FollowupWords } from './zh.ts';

export const followupWords = (language: Language): FollowupWords => (language === 'en' ? en : zh);
export { followupNotices } from './notices.ts';
export { paperWords } from './papers.ts';
export type { FollowupWords };
