import { t } from '../../i18n';

export default function Compare() {
  return (
    <section class="view" aria-labelledby="view-title">
      <h1 id="view-title">{t('compare.title')}</h1>
      <p class="lead">{t('compare.lead')}</p>
    </section>
  );
}
