// What other features may use of imaging.
export { attachSeries, dropSeries } from './attach-series.ts';
export { chosenSeries, isSeriesField, type SeriesToHang, seriesToHang } from './choose-series.ts';
export { ownSeries, type SeriesLine, seriesJson, toSeries } from './read-series.ts';
export { imagingTasks } from './upload/clean-upload.ts';
export { MOST_UPLOAD_BYTES } from './upload/receive-files.ts';
export { mayUpload } from './upload/start-upload.ts';
