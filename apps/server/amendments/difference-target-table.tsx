import type { FC } from 'hono/jsx';
import { aimText, differenceWords, type ItemChange } from '../../../src/plan/index.ts';
import { Hanging, hrefOf, Linked, short, type DifferenceProps } from './difference-parts.tsx';
import { amendmentWords } from './words/index.ts';

const plain = (name: unknown): string => (typeof name === 'string' ? name.normalize('NFKC').replace(/[\p{P}\p{Z}\s]/gu, '') : '');

/** Whether what is asked of changed its name as well: it may be another thing, such as one part of an indicator that was split. */
const isRenamed = ({ before, after }: ItemChange): boolean =>
  before !== undefined &&
  after !== undefined &&
  plain(before.fields['name'] ?? before.fields['subject']) !== plain(after.fields['name'] ?? after.fields['subject']);

/** Targets that changed, came or went: what they were, what they are, and what hangs on each. */
export const TargetTable: FC<{ props: DifferenceProps; changes: readonly ItemChange[] }> = ({ props, changes }) => {
  const { language, found, hangs } = props;
  const words = amendmentWords(language).difference;
  const plan = differenceWords(language);
  if (changes.length === 0) return <></>;
  return (
    <section aria-labelledby="difference-targets">
      <h2 id="difference-targets">
        {words.targets} <small>{changes.length}</small>
      </h2>
      <table class="data difference-targets" data-rows>
        <caption class="unseen">{words.targets}</caption>
        <thead>
          <tr>
            {[words.columns.item, words.columns.before, words.columns.after, words.columns.change, ...(hangs === undefined ? [] : [words.columns.hangs])].map(
              (label) => (
                <th scope="col" class={label === words.columns.before || label === words.columns.after ? 'number' : undefined}>
                  {label}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {changes.map((change, i) => {
            const { before, after, what, aim, binding } = change;
            const word = aim !== undefined ? plan.aims[aim] : what === 'removed' && found.isOtherPeriod ? words.gone : plan.what[what];
            return (
              <tr id={`target-${i + 1}`} class={aim === 'lowered' || what === 'removed' ? 'is-lowered' : undefined}>
                <td class="lead" data-label={words.columns.item} lang="zh-CN">
                  {isRenamed(change) && (
                    <>
                      <del>{short(before!.label)}</del> →{' '}
                    </>
                  )}
                  <Linked href={hrefOf(props, change)}>{short((after ?? before)!.label)}</Linked>
                  {binding && <small class="binding"> {plan.binding}</small>}
                </td>
                <td class="number" data-label={words.columns.before} lang="zh-CN">
                  {before === undefined ? '—' : aimText(before.fields) || '—'}
                </td>
                <td class="number" data-label={words.columns.after} lang="zh-CN">
                  {after === undefined ? '—' : aimText(after.fields) || '—'}
                </td>
                <td class="short" data-label={words.columns.change}>
                  <span class={`difference-sign is-${aim ?? what}`}>{word}</span>
                </td>
                {hangs !== undefined && (
                  <td class="wide" data-label={words.columns.hangs}>
                    <Hanging language={language} hangs={before && hangs.get(before.id)} />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
