import type { FC } from 'hono/jsx';
import { readableInstant } from '../library/instant.ts';
import type { EvaluationParts } from './evaluation-parts.ts';

/** Differences and gaps that are listed at most. */
const SHOWN = 50;

const Recomputed: FC<{ parts: EvaluationParts }> = ({ parts: { words, recomputed } }) => {
  const { files } = words;
  if (recomputed === undefined) return null;
  if (recomputed.result === 'same')
    return (
      <p class="told good" role="status">
        {files.same}
      </p>
    );
  if (recomputed.result === 'damaged')
    return (
      <p class="told fault" role="alert">
        {files.damaged}
      </p>
    );
  return (
    <div role="alert">
      <p class="told fault">{files.differs(recomputed.differences.length)}</p>
      <table class="data">
        <caption class="unseen">{files.differs(recomputed.differences.length)}</caption>
        <thead>
          <tr>
            {[files.path, files.before, files.after].map((label) => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {recomputed.differences.slice(0, SHOWN).map(({ path, name, before, after }) => (
            <tr>
              <td class="wide" data-label={files.path}>
                <span lang="zh-CN">{name}</span> <small class="faint">{path}</small>
              </td>
              <td data-label={files.before}>{before?.slice(0, 200) ?? '—'}</td>
              <td data-label={files.after}>{after?.slice(0, 200) ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** The frozen file with its digest, those it replaced, and whether it comes out the same when it is computed again. */
export const FrozenSection: FC<{ parts: EvaluationParts }> = ({ parts }) => {
  const { words, evaluation, rights, path } = parts;
  const { frozen, earlier = [] } = evaluation.body;
  const { files } = words;
  if (frozen === undefined) return null;
  return (
    <section class="evaluation-frozen" id="frozen">
      <h2>{files.title}</h2>
      <dl>
        <dt>{files.at}</dt>
        <dd class="figure">{readableInstant(frozen.at)}</dd>
        <dt>{files.digest}</dt>
        <dd>
          <code>{frozen.sha256}</code>
        </dd>
      </dl>
      <div class="evaluation-fields">
        {rights.everything && (
          <a href={path('frozen.json')} download>
            {files.download}
          </a>
        )}
        {rights.everything && (
          <form method="get" action={`${path()}#frozen`}>
            <input type="hidden" name="recompute" value="1" />
            <button type="submit" class="quiet" title={files.recomputeHelp}>
              {files.recompute}
            </button>
          </form>
        )}
      </div>
      <p class="faint">{files.recomputeHelp}</p>
      <Recomputed parts={parts} />
      {earlier.length > 0 && (
        <>
          <h3>{files.earlier}</h3>
          <ul>
            {earlier.map((file) => (
              <li>
                <span class="figure">{readableInstant(file.at)}</span> {file.reason}{' '}
                {rights.everything && (
                  <a href={path(`files/${file.sha256}`)} download>
                    {file.sha256.slice(0, 12)}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

/** What was not there, in words. */
export const GapList: FC<{ parts: EvaluationParts }> = ({ parts: { language, words, figures } }) => {
  const gaps = figures?.gaps ?? [];
  if (gaps.length === 0) return null;
  return (
    <details class="more evaluation-gaps" id="gaps">
      <summary>
        {words.gaps.title} <small class="faint">{gaps.length}</small>
      </summary>
      <p class="faint">{words.gaps.lede}</p>
      <ul>
        {gaps.slice(0, SHOWN).map(({ said }) => (
          <li>{said[language]}</li>
        ))}
      </ul>
      {gaps.length > SHOWN && <p class="faint">{words.gaps.more(gaps.length - SHOWN)}</p>}
    </details>
  );
};
