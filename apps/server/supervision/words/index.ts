import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type SupervisionWords } from './zh.ts';

export const supervisionWords = (language: Language): SupervisionWords => (language === 'en' ? en : zh);
export { supervisionNotices } from './notices.ts';
export type { SupervisionWords };
