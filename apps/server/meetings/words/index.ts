import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type MeetingWords } from './zh.ts';

export const meetingWords = (language: Language): MeetingWords => (language === 'en' ? en : zh);
export type { MeetingWords };
