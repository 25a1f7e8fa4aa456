import type { Said } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { publicOpinions, RATINGS, type Opinion } from '../../../src/participation/index.ts';
import { publicOrigin } from '../accounts/public-origin.ts';
import type { PageContext } from '../app-state.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { nameIn } from '../whistles/whistle-rows.ts';
import type { Open } from './on-public.tsx';
import { publicPath } from './participation-path.ts';
import { PublicOpinionView } from './public-answer.tsx';
import { publicPage } from './public-frame.tsx';
import { participationWords } from './words/index.ts';

type Given = { readonly row: Kept<'opinion'>; readonly answeredBy: Opinion; readonly token: string; readonly fault?: Said; readonly words?: string };

/** 回执: what became of one's own opinion, known only to who has the address; and the one rating. */
export const receiptPage = async (c: PageContext, { context, program }: Open, { row, answeredBy, token, fault, words: typed }: Given): Promise<Response> => {
  const { language } = c.var;
  const words = participationWords(language);
  const own = words.open.receipt;
  const { body } = row;
  const nameOf = nameIn(await unitsOf(program));
  const path = publicPath(context, `opinions/${body.number}/receipt/${token}`);
  const address = `${publicOrigin() ?? new URL(c.req.url).origin}${path}`;
  const [shown] = publicOpinions([body]);
  const isJoined = answeredBy.number !== body.number;
  const [answered] = isJoined ? publicOpinions([answeredBy]) : [];
  const mayRate = answeredBy.state === 'published' && body.state !== 'hidden' && body.rating === undefined;
  return publicPage(
    c,
    { title: own.title(body.number), context, tab: 'opinions', isSecret: true, ...(fault === undefined ? {} : { status: 422 as const }) },
    <>
      <h1>{own.title(body.number)}</h1>
      {c.req.query('new') !== undefined && (
        <p class="told" role="status">
          ✔ {own.taken(body.number, body.due)}
        </p>
      )}
      <section class="receipt-address">
        <h2>{own.keep}</h2>
        <p>{own.keepHelp}</p>
        <p>
          <a class="address" href={path}>
            {address}
          </a>
        </p>
      </section>
      <section>
        <h2>{own.state}</h2>
        <PublicOpinionView language={language} context={context} opinion={{ ...shown!, text: body.text }} nameOf={nameOf} />
        <p class="faint">{own.textAsSent}</p>
        {answered !== undefined && (
          <>
            <h2>{own.joined(answered.number)}</h2>
            <PublicOpinionView language={language} context={context} opinion={answered} nameOf={nameOf} />
          </>
        )}
      </section>
      {mayRate && (
        <form method="post" action={path} class="public-form rate-form">
          <h2>{own.rate}</h2>
          {fault !== undefined && (
            <p class="told fault" role="alert">
              {fault[language]}
            </p>
          )}
          <fieldset>
            <legend>{own.rateHelp}</legend>
            {RATINGS.map((result) => (
              <label class="public-choice">
                <input type="radio" name="result" value={result} required /> {words.ratings[result]}
              </label>
            ))}
          </fieldset>
          <p class="field">
            <label for="text">{own.rateText}</label>
            <textarea id="text" name="text" rows={3} maxlength={500}>
              {typed}
            </textarea>
          </p>
          <p class="public-send">
            <button type="submit">{own.send}</button>
          </p>
        </form>
      )}
      {body.rating !== undefined && <p class="told">{own.rated(words.ratings[body.rating.result])}</p>}
    </>,
  );
};
