import type { Language } from '../../words/index.ts';

/** That an amendment was approved: by which document, on which day. Who entered it is nobody's business outside. */
export const approvalSaid = (language: Language, document: string, date: string): string =>
  language === 'en' ? `Approved on ${date}, ${document}` : `${date}批准，${document}`;
