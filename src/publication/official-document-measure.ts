import type * as DocxModule from 'docx';
import { officialFaces } from './words/official-document-words.ts';

export type Docx = typeof DocxModule;
export type FileChild = DocxModule.FileChild;

/** Twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);
export const mm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
export const half = (points: number): number => Math.round(points * 2);

const facesOf = (eastAsia: string) => ({ ascii: officialFaces.latin, hAnsi: officialFaces.latin, cs: officialFaces.latin, eastAsia });
export const FACES = {
  title: facesOf(officialFaces.title),
  body: facesOf(officialFaces.body),
  heading: facesOf(officialFaces.heading),
  second: facesOf(officialFaces.second),
  page: { ascii: officialFaces.page, hAnsi: officialFaces.page, cs: officialFaces.page, eastAsia: officialFaces.page },
} as const;
export type Side = 'portrait' | 'landscape';
