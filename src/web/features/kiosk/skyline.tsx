import styles from './skyline.module.css';

/** Roofs along the foot of the screen, one of them lit. Decoration only. */
export function Skyline() {
  return (
    <svg
      className={styles.skyline}
      viewBox="0 0 1200 160"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <path
        className={styles.far}
        d="M0 160V104l70-44 70 44 40-26 76 48V96l88-56 88 56v20l52-34 64 40V92l96-60 96 60v26l60-38 66 42V88l84-52 84 52v28l58-36 60 38V100l48-30v90Z"
      />
      <path
        className={styles.near}
        d="M0 160v-26l58-36 58 36v26h24v-44l66-42 66 42v44h52v-30l54-34 54 34v30h236v-38l62-40 62 40v38h40v-26l50-32 50 32v26h64v-42l60-38 60 38v42h30v-24l54-32v56Z"
      />
      <path className={styles.lit} d="M452 160v-52l-10 6-8-12 78-52 78 52-8 12-10-6v52Z" />
      <path className={styles.window} d="M494 160v-34h36v34Z" />
    </svg>
  );
}
