import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type DeliveryWords } from './zh.ts';

export const deliveryWords = (language: Language): DeliveryWords => (language === 'en' ? en : zh);
export type { DeliveryWords };
