import { t } from '../../i18n';

export default function Live() {
  return (
    <section class="view" aria-labelledby="view-title">
      <h1 id="view-title">{t('live.title')}</h1>
      <p class="lead">{t('live.lead')}</p>
    </section>
  );
}
