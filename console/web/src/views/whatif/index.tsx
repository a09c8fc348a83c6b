import { t } from '../../i18n';

export default function WhatIf() {
  return (
    <section class="view" aria-labelledby="view-title">
      <h1 id="view-title">{t('whatif.title')}</h1>
      <p class="lead">{t('whatif.lead')}</p>
    </section>
  );
}
