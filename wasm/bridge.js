// The JavaScript half of bridge.h, as a library for Emscripten's linker. The
// oldest one takes only `function` for its members, and the syntax of 2015.
mergeInto(LibraryManager.library, {
  // Of the call that is running: what it was given, and what it has put.
  $bridgeCall: {},

  $bridgeText: function (at) {
    let text = '';
    for (; HEAPU8[at]; at++) text += String.fromCharCode(HEAPU8[at]);
    return text;
  },

  // By the numbers of kElementType.
  $bridgeView: function (type, at, size) {
    const types = [Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array];
    return new types[type](HEAPU8.buffer, at, size);
  },

  $bridgePut__deps: ['$bridgeCall', '$bridgeText'],
  $bridgePut: function (at, value) {
    const name = bridgeText(at);
    if (name === '') {
      bridgeCall.answer = value;
    } else {
      bridgeCall.answer = bridgeCall.answer || {};
      bridgeCall.answer[name] = value;
    }
  },

  bridge_expose__deps: ['$bridgeCall', '$bridgeText', '$getWasmTableEntry'],
  bridge_expose: function (name, place) {
    const run = getWasmTableEntry(place);
    Module[bridgeText(name)] = (...given) => {
      if (given.length !== run.length) {
        throw new TypeError(run.length + ' arguments are needed, not ' + given.length);
      }
      bridgeCall.given = given;
      bridgeCall.answer = undefined;
      const value = run(...given.map((argument, i) => typeof argument === 'number' ? argument : i));
      const answer = value === undefined ? bridgeCall.answer : value;
      bridgeCall.given = bridgeCall.answer = undefined;
      return answer;
    };
  },

  bridge_size__deps: ['$bridgeCall'],
  bridge_size: function (place) {
    return bridgeCall.given[place].length;
  },

  bridge_copy__deps: ['$bridgeCall', '$bridgeView'],
  bridge_copy: function (place, type, to) {
    const column = bridgeCall.given[place];
    bridgeView(type, to, column.length).set(column);
  },

  bridge_put_number__deps: ['$bridgePut'],
  bridge_put_number: function (name, value) {
    bridgePut(name, value);
  },

  bridge_put_text__deps: ['$bridgePut', '$bridgeText'],
  bridge_put_text: function (name, text) {
    bridgePut(name, bridgeText(text));
  },

  bridge_put_column__deps: ['$bridgePut', '$bridgeView'],
  bridge_put_column: function (name, type, at, size) {
    bridgePut(name, bridgeView(type, at, size).slice());
  },

  bridge_put_bytes__deps: ['$bridgePut'],
  bridge_put_bytes: function (name, size) {
    bridgePut(name, new Uint8Array(size));
  },

  bridge_fill_bytes__deps: ['$bridgeCall', '$bridgeText', '$bridgeView'],
  bridge_fill_bytes: function (name, first, at, size) {
    bridgeCall.answer[bridgeText(name)].set(bridgeView(0, at, size), first);
  },
});
