// Measures every inline SVG of a page and leaves their facts as a JSON list in <pre id="facts">. Lengths in CSS pixels of the SVG's own box.
(() => {
  const measure = (svg) => {
  const origin = svg.getBoundingClientRect();
  const view = svg.viewBox.baseVal;
  const scale = view.width / origin.width;
  const box = (element) => {
    const r = element.getBoundingClientRect();
    return [(r.left - origin.left) * scale, (r.top - origin.top) * scale, r.width * scale, r.height * scale];
  };
  // The box of the ink line box: getBBox of a text is font-ascent based, so keep the advance width and the baseline.
  const text = (element) => {
    const matrix = element.getScreenCTM();
    const first = element.getStartPositionOfChar(0).matrixTransform(matrix);
    const last = element.getEndPositionOfChar(element.getNumberOfChars() - 1).matrixTransform(matrix);
    const inverse = svg.getScreenCTM().inverse();
    const a = first.matrixTransform(inverse);
    const b = last.matrixTransform(inverse);
    const size = parseFloat(getComputedStyle(element).fontSize) * scale * (origin.width / view.width);
    return { text: element.textContent, id: element.id, kind: element.getAttribute("class") || "", x1: a.x, x2: b.x, y: a.y, size };
  };
  const samples = (shape) => {
    const length = shape.getTotalLength();
    const matrix = shape.getScreenCTM();
    const inverse = svg.getScreenCTM().inverse();
    const points = [];
    const count = Math.max(2, Math.ceil(length / (0.3 / 25.4 * 96)));
    for (let i = 0; i <= count; i += 1) {
      const p = shape.getPointAtLength((length * i) / count).matrixTransform(matrix).matrixTransform(inverse);
      points.push([p.x, p.y]);
    }
    return points;
  };
  return {
    view: [view.width, view.height],
    size: [svg.getAttribute("width"), svg.getAttribute("height")],
    boxes: [...svg.querySelectorAll("g.perangkat")].map((group) => ({
      id: group.id,
      title: group.querySelector("title") ? group.querySelector("title").textContent : "",
      frame: (() => {
        const frame = group.querySelector("rect, path, polygon");
        const b = frame.getBBox();
        const m = frame.getScreenCTM();
        const inverse = svg.getScreenCTM().inverse();
        const p = new DOMPoint(b.x, b.y).matrixTransform(m).matrixTransform(inverse);
        const q = new DOMPoint(b.x + b.width, b.y + b.height).matrixTransform(m).matrixTransform(inverse);
        return [p.x, p.y, q.x, q.y];
      })(),
      texts: [...group.querySelectorAll("text")].filter((t) => t.textContent.trim()).map(text),
    })),
    lines: [...svg.querySelectorAll("g.hubungan:has(path)")].map((group) => ({
      id: group.id,
      kind: group.dataset.jenis,
      from: group.dataset.dari,
      to: group.dataset.ke,
      paths: [...group.querySelectorAll("path, line, polyline")].map((p) => ({ kind: p.getAttribute("class") || "", points: samples(p) })),
      texts: [...group.querySelectorAll("text")].map(text),
    })),
    texts: [...svg.querySelectorAll("text")].filter((t) => t.textContent.trim()).map(text),
    bounds: box(svg),
  };
  };
  const facts = [...document.querySelectorAll("svg")].map(measure);
  const out = document.createElement("pre");
  out.id = "facts";
  out.textContent = JSON.stringify(facts);
  document.body.replaceChildren(out);
})();
