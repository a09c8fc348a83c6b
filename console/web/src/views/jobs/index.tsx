import { t } from '../../i18n';

export default function Jobs() {
  return (
    <section class="view" aria-labelledby="view-title">
      <h1 id="view-title">{t('jobs.title')}</h1>
      <p class="lead">{t('jobs.lead')}</p>
    </section>
  );
}
