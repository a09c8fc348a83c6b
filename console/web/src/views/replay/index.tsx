import { t } from '../../i18n';

export default function Replay() {
  return (
    <section class="view" aria-labelledby="view-title">
      <h1 id="view-title">{t('replay.title')}</h1>
      <p class="lead">{t('replay.lead')}</p>
    </section>
  );
}
