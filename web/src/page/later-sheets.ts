// The style sheets of what stands below the first screen, as one that the build has made small.
import styles from '#later-styles';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

export const laterSheets = [sheet];
