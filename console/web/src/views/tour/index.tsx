import { t } from '../../i18n';

export default function Tour() {
  return (
    <section class="view" aria-labelledby="view-title">
      <h1 id="view-title">{t('tour.title')}</h1>
      <p class="lead">{t('tour.lead')}</p>
    </section>
  );
}
