// Names to begin with: birds, trees and places, in two words. Runs in the browser.

const FIRST =
	'Amber Autumn Blue Brass Calm Copper Distant Early Evening Faint Gentle Grey Hidden Idle Late Level Long Low Misty Narrow Northern Open Pale Plain Quiet Rainy Salt Second Silver Slow Small Soft Stray Tall Thin Upper Wandering Western Winter'.split(
		' ',
	);
const SECOND =
	'Alder Badger Beacon Birch Bittern Bridge Cedar Comet Curlew Dipper Dune Fern Finch Ford Gull Harbour Hazel Heron Jetty Juniper Kestrel Lantern Larch Lark Linden Magpie Marten Meadow Moth Otter Owl Pebble Plover Quince Reed River Rowan Sparrow Swift Tern Thistle Willow Wren'.split(
		' ',
	);

const pick = (words: string[]) =>
	words[(crypto.getRandomValues(new Uint32Array(1))[0] as number) % words.length] as string;

/** "Quiet Heron" */
export function suggestName(): string {
	return `${pick(FIRST)} ${pick(SECOND)}`;
}
