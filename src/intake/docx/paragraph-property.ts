import { isOn, type Styles } from './style.ts';
import type { ParagraphText } from './paragraph.ts';

/**
 * One element of `w:pPr` or `w:rPr`. Inside `w:pPr` the looks are those of the paragraph mark, which is hidden or deleted
 * on its own account; `inRun` tells them from the looks of a run.
 */
export const applyProperty = (
  paragraph: ParagraphText,
  name: string,
  attribute: (name: string) => string | undefined,
  inRun: boolean,
  styles: Styles,
): void => {
  const value = attribute('w:val');
  switch (name) {
    case 'w:pStyle':
      paragraph.style = value ?? '';
      paragraph.wear(styles.byId.get(paragraph.style));
      break;
    case 'w:numId':
      paragraph.list.numId = value ?? '0';
      break;
    case 'w:ilvl':
      paragraph.list.level = Number.parseInt(value ?? '0', 10);
      break;
    case 'w:del':
    case 'w:moveFrom':
      paragraph.mark = 'deleted';
      break;
    case 'w:vanish':
    case 'w:specVanish':
      if (inRun) paragraph.look({ hidden: isOn(value) });
      else if (isOn(value) && paragraph.mark === 'kept') paragraph.mark = 'hidden';
      break;
    case 'w:rStyle': {
      const style = styles.byId.get(value ?? '');
      if (inRun && style?.hidden !== undefined) paragraph.look({ hidden: style.hidden });
      if (style?.font !== undefined) paragraph.look({ font: style.font });
      break;
    }
    case 'w:rFonts':
      if (attribute('w:ascii') !== undefined) paragraph.look({ font: attribute('w:ascii')! });
      break;
    case 'w:vertAlign':
      paragraph.look({ raised: value === 'superscript' });
      break;
  }
};
