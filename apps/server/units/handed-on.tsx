import type { FC } from 'hono/jsx';
import type { MovedFrom } from '../../../src/identity/index.ts';
import type { Language } from '../words/index.ts';
import { unitPageWords } from './words/index.ts';

/** 承接自: from which units a thing came to the one that has it now, each with its day and document. Nothing where it never moved. */
export const HandedOn: FC<{ trace: MovedFrom | undefined; nameOf: (unit: string) => string; language: Language }> = ({ trace = [], nameOf, language }) => (
  <>
    {trace.map(({ unit, date, document }) => (
      <small class="faint handed-on" lang={language === 'zh' ? 'zh-CN' : undefined}>
        {' '}
        {unitPageWords(language).handedOn(nameOf(unit), date, document)}
      </small>
    ))}
  </>
);
