// A guided tour of the debate: eight steps, each with what was said, by whom, what becomes of it under each side's numbers, and a link into it.
import './tour.css';
import { claims } from 'virtual:claims';
import { lang, t } from '../../i18n';
import { link, route } from '../../permalink';
import { type Claim, type Step, steps } from './steps';

const SIDES = ['mda', 'critics', 'middle'] as const;

export default function Tour() {
  const n = Number(route.peek().params.get('step') ?? 1);
  const step = steps.find((s) => s.n === n) ?? steps[0];
  if (!step) return null;
  return (
    <div class="view tour">
      <header>
        <h1 id="view-title">{t('tour.title')}</h1>
        <p class="lead">{t('tour.lead')}</p>
      </header>
      <div class="pages">
        <nav aria-label={t('tour.steps')}>
          <ol>
            {steps.map((s) => (
              <li key={s.n}><a href={link('tour', { step: s.n })} aria-current={s.n === step.n ? 'step' : undefined}><b>{s.n}</b> <span>{t(`tour.${s.n}.title`)}</span></a></li>
            ))}
          </ol>
        </nav>
        <Page step={step} />
      </div>
    </div>
  );
}

function Page({ step }: { step: Step }) {
  const before = steps.find((s) => s.n === step.n - 1);
  const after = steps.find((s) => s.n === step.n + 1);
  return (
    <article class="page" aria-labelledby="step-title">
      <p class="soft">{t('tour.step', { n: step.n, all: steps.length })}</p>
      <h2 id="step-title">{t(`tour.${step.n}.title`)}</h2>
      <p class="text">{t(`tour.${step.n}.text`)}</p>
      <section class="see" aria-label={t('tour.see')}>
        {step.links.map((l) => <a key={l.href} class="button main" href={l.href}>{t(l.label)}</a>)}
      </section>
      {step.claims.length > 0 ? <Said of={step.claims} /> : null}
      <section aria-labelledby="sources">
        <h3 id="sources">{t('tour.sources')}</h3>
        <ul class="sources" lang="en">{step.sources.map((s) => <li key={s}>{s}</li>)}</ul>
      </section>
      <nav class="turn" aria-label={t('tour.steps')}>
        {before ? <a class="button" href={link('tour', { step: before.n })}>← {t('tour.back')}</a> : <span />}
        {after ? <a class="button" href={link('tour', { step: after.n })}>{t('tour.next')} →</a> : <span />}
      </nav>
    </article>
  );
}

/** A number of the ledger as the language writes it. */
const said = (text: string): string => {
  const words = text.replace(/ to /g, ' – ').replace(/ share$/, '').replace(/ yes=1$/, '');
  const cs = lang.value === 'cs';
  return words.replace(/\d{4,}/g, (d) => Number(d).toLocaleString(lang.value)).replace(/(\d)\.(\d)/g, cs ? '$1,$2' : '$1.$2').replace(/^-/, '−');
};

function Said({ of }: { of: readonly Claim[] }) {
  return (
    <section aria-labelledby="said">
      <h3 id="said">{t('tour.said')}</h3>
      <div class="scroll" role="region" aria-labelledby="said" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('tour.claim')}</th>
              <th scope="col">{t('tour.published')}</th>
              {SIDES.map((s) => <th scope="col" key={s}>{t(`tour.${s}`)}</th>)}
            </tr>
          </thead>
          <tbody>{of.map((c) => <Row key={c} claim={c} />)}</tbody>
        </table>
      </div>
      <p class="soft small">{t('tour.ledger')}</p>
    </section>
  );
}

/** Some claims are computed once for each side's numbers; those about Russia have their numbers in themselves. */
function Row({ claim }: { claim: Claim }) {
  const own = claims[claim];
  const rows = own ? [own] : SIDES.map((s) => claims[`claim-${claim}-${s}`]);
  const first = rows[0];
  return (
    <tr>
      <th scope="row">{t(`tour.claim.${claim}`)}<code class="id">{own ? claim : `claim-${claim}`}</code></th>
      <td>{said(first?.published ?? '')}</td>
      {rows.map((r, i) => (
        <td key={i} colSpan={own ? 3 : 1} class={r?.holds ? 'holds' : 'not'}>
          <strong>{said(r?.ours ?? '')}</strong> <span>{t(r?.holds ? 'tour.holds' : 'tour.not')}</span>
        </td>
      ))}
    </tr>
  );
}
