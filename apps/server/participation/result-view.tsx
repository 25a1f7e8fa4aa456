import type { FC } from 'hono/jsx';
import type { QuestionResult, QuestionnaireResult } from '../../../src/participation/index.ts';
import type { Language } from '../words/index.ts';
import { participationWords } from './words/index.ts';
import { HeadRow } from '../listing/head-row.tsx';

export const shareText = (share: number): string => `${(share * 100).toFixed(1)}%`;

type Props = {
  language: Language;
  result: QuestionnaireResult;
  sampleNote: string;
  /** Answers in words that may be shown, by question. */
  shown: Readonly<Record<string, readonly string[]>>;
};

/** A bar as long as its share: a picture of the cell beside it, so that it needs no style of its own. */
const Bar: FC<{ share: number }> = ({ share }) => (
  <svg class="share-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="whole" x="0" y="1" width="100" height="8" />
    <rect class="part" x="0" y="1" width={String(Math.round(share * 1000) / 10)} height="8" />
  </svg>
);

const Question: FC<{ language: Language; result: QuestionResult; apart: QuestionResult; number: number; shown: readonly string[]; note: string }> = ({
  language,
  result,
  apart,
  number,
  shown,
  note,
}) => {
  const words = participationWords(language).sheets;
  const { question, answered, choices, mean } = result;
  return (
    <section class="question-result">
      <h3 lang="zh-CN">
        {number}. {question.text}
      </h3>
      <p class="faint">
        {words.answered(answered)}
        {mean !== undefined && ` · ${words.mean(mean.toFixed(2))}`}
        {apart.answered > 0 && ` · ${words.apart(apart.answered)}`}
      </p>
      {question.kind === 'text' ? (
        shown.length === 0 ? (
          <p class="faint">{words.noWords}</p>
        ) : (
          <ul class="shown-words">
            {shown.map((one) => (
              <li lang="zh-CN">{one}</li>
            ))}
          </ul>
        )
      ) : (
        <table class="shares">
          <caption class="unseen">{question.text}</caption>
          <HeadRow
            columns={[
              { label: words.choice },
              { label: words.share, name: 'bar', unseen: true },
              { label: words.share, name: 'number' },
              { label: words.count, name: 'number' },
              { label: words.apartShort, name: 'number' },
            ]}
          />
          <tbody>
            {choices.map(({ choice, count, share }, i) => (
              <tr>
                <th scope="row" lang="zh-CN">
                  {choice}
                </th>
                <td class="bar">
                  <Bar share={share} />
                </td>
                <td class="number" data-label={words.share}>
                  {answered === 0 ? '—' : shareText(share)}
                </td>
                <td class="number" data-label={words.count}>
                  {count}
                </td>
                <td class="number apart" data-label={words.apartShort}>
                  {apart.choices[i]!.count}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="sample-note">
        {words.noteShort} <span lang="zh-CN">{note}</span>
      </p>
    </section>
  );
};

/** 结果: what was answered, with n, the doubtful sheets apart, and beside each what the sample cannot tell. */
export const ResultView: FC<Props> = ({ language, result, sampleNote, shown }) => {
  const words = participationWords(language).sheets;
  return (
    <div class="results">
      <p>
        <b>{words.counted(result.counted)}</b> {result.doubtful > 0 && <span class="doubtful">{words.doubtful(result.doubtful)}</span>}
      </p>
      {result.questions.map((one, i) => (
        <Question language={language} result={one} apart={result.apart[i]!} number={i + 1} shown={shown[one.question.id] ?? []} note={sampleNote} />
      ))}
    </div>
  );
};
