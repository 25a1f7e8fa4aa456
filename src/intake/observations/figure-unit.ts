import { multiplesAtStart } from './words/figure-words.ts';

/** The unit a figure is in: the one typed behind it, or that of its form, before which a bare multiple (2.2万) goes in place of the form's own. */
export const figureUnit = ({ unit, multiplier }: { readonly unit?: string; readonly multiplier?: string }, ofForm: string): string =>
  unit ?? (multiplier === undefined ? ofForm : `${multiplier}${ofForm.replace(multiplesAtStart, '')}`);
