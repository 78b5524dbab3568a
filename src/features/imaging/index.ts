// What other features may use of imaging.
export { attachSeries, dropSeries } from './attach-series.ts';
export { chosenSeries, isSeriesField, type SeriesToHang, seriesToHang } from './choose-series.ts';
export { ownSeries, type SeriesLine, seriesJson, toSeries } from './read-series.ts';
export { imagingTasks } from './upload/clean-upload.ts';
