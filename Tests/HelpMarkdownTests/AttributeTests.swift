import HelpCenter
import HelpMarkdown
import Testing

@Suite struct AttributeTests {
  @Test(arguments: [
    ("class", "className", "class"), ("className", "className", "class"),
    ("tabindex", "tabIndex", "tabindex"),
    ("frameborder", "frameBorder", "frameborder"),
    ("aria-labelledby", "ariaLabelledBy", "aria-labelledby"),
    ("ariaLabel", "ariaLabel", "aria-label"), ("data-foo-bar", "dataFooBar", "data-foo-bar"),
    ("dataFooBar", "dataFooBar", "data-foo-bar"), ("data-1", "data1", "data-1"),
    ("for", "htmlFor", "for"),
    ("v-slot:a", "v-slot:a", "v-slot:a"), (":open", ":open", ":open"),
    ("someProp", "someProp", "someProp"),
    ("data", "data", "data"), ("xlink:href", "xLinkHref", "xlink:href"),
    ("Title", "title", "title"),
    ("stroke-width", "stroke-width", "stroke-width"), ("role", "role", "role"),
    ("database", "database", "data-base"),
  ])
  func findsNames(name: String, property: String, attribute: String) {
    let information = PropertyInformation.find(name)
    #expect(information.property == property)
    #expect(information.attribute == attribute)
  }

  @Test func findsSVGNames() {
    #expect(PropertyInformation.find("stroke-width", in: .svg).property == "strokeWidth")
    #expect(PropertyInformation.find("strokeDashArray", in: .svg).attribute == "stroke-dasharray")
    #expect(PropertyInformation.find("viewBox", in: .svg).attribute == "viewBox")
    #expect(PropertyInformation.find("class", in: .svg).property == "className")
    #expect(PropertyInformation.find("fill-rule", in: .svg).property == "fillRule")
    #expect(PropertyInformation.find("aria-hidden", in: .svg).property == "ariaHidden")
  }

  @Test(arguments: [
    ("width", "10", "10"), ("width", "100%", "\"100%\""), ("width", "", "\"\""),
    ("height", "1e2", "100"),
    ("checked", "", "true"), ("disabled", "Disabled", "true"), ("disabled", "no", "\"no\""),
    ("hidden", "", "true"),
    ("hidden", "until-found", "\"until-found\""), ("class", " a  b ", "[\"a\",\"b\"]"),
    ("class", "", "[]"),
    ("rel", "nofollow x", "[\"nofollow\",\"x\"]"), ("accept", "a, b,", "[\"a\",\"b\"]"),
    ("coords", "1, 2,x", "[1,2,\"x\"]"), ("bool", "", "\"\""), ("open", "", "true"),
    ("start", "3", "3"),
    ("spellcheck", "true", "\"true\""),
  ])
  func readsValues(name: String, text: String, json: String) {
    #expect(PropertyInformation.find(name).value(of: text).json == json)
  }

  @Test func givesAndTakesAttributes() {
    let properties: DataObject = [
      "className": ["a", "b"], "checked": true, "bool": true, "off": false, "none": nil, "start": 3,
      "highlights": [1, 3], ":x": "[1]", "ariaDescribedBy": ["n"], "dataFootnoteRef": true,
    ]
    let attributes = PropertyInformation.attributes(of: properties)
    #expect(
      attributes.map(\.name) == [
        "class", "checked", "bool", "start", "highlights", ":x", "aria-describedby",
        "data-footnote-ref",
      ])
    #expect(
      DataValue.object(PropertyInformation.properties(of: attributes)).json
        == #"{"className":["a","b"],"checked":true,"bool":"","start":3,"highlights":"1 3",":x":"[1]","ariaDescribedBy":["n"],"dataFootnoteRef":""}"#
    )
  }

  @Test func ordersAttributes() {
    var order = AttributeOrder()
    let links: [DataObject] = [
      ["title": "t", "href": "a"], ["rel": ["nofollow"], "href": "b", "Z": "", ":a": ""],
    ]
    for link in links { order.count(tag: "a", attributes: link) }
    order.count(tag: "b", attributes: ["rel": "x", "title": "x"])
    #expect(
      order.sorted(tag: "a", attributes: links[1]).members.map(\.key) == ["href", ":a", "Z", "rel"])
    #expect(order.sorted(tag: "a", attributes: links[0]).members.map(\.key) == ["href", "title"])

    var classes = AttributeOrder()
    let first: DataObject = ["className": ["w-full", "grid", "a"]]
    classes.count(tag: "x", attributes: first)
    classes.count(tag: "y", attributes: ["className": ["grid"]])
    #expect(classes.sorted(tag: "x", attributes: first) == ["className": ["grid", "a", "w-full"]])
  }

  @Test func dropsUnsafeProperties() {
    var removed: [String] = []
    let result = PropertySanitizer.sanitize(
      [
        "onclick": "x", "@click": "x", "v-on:x": "x", "srcDoc": "x", "formAction": "x",
        "title": "t",
        "href": "JavaScript:alert(1)", "a": "1", ":a": "2", ":onerror": "x",
        "v-bind:href": "javascript:x",
      ], tag: "a", removed: { removed.append($0) })
    #expect(result == ["title": "t", ":a": "2"])
    #expect(
      removed.joined(separator: " ")
        == "onclick @click v-on:x srcDoc formAction href :onerror v-bind:href")
    #expect(PropertySanitizer.sanitize(["data": "x"], tag: "object") == [:])
    #expect(
      PropertySanitizer.sanitize(["highlights": "1 3"], tag: "pre") == ["highlights": [1, 3]])
  }

  @Test(arguments: [
    "javascript:alert(1)", " \u{1}javascript:x", "java\nscript:x", "vbscript:x", "data:text/html,x",
    "&#106;javascript:x",
    "jav&Tab;ascript:x", "%6aavascript:x", "DATA:TEXT/HTML;base64,x", "https://", "https://a b/",
    "//", "https://a:99999/",
  ])
  func knowsUnsafeLinks(link: String) {
    #expect(PropertySanitizer.sanitize(["href": .string(link)], tag: "a") == [:])
  }

  @Test(arguments: [
    "", "#x", "/a/b", "./a.md", "https://example.com/a?b#c", "http://localhost:3000",
    "mailto:a@b.c", "data:image/png,x",
    "a:b", "https://[::1]:80/", "//cdn.example.com/x", "100%", "%E0%A4%A", "https://user@host/",
    "ftp://host", "?a=javascript:",
  ])
  func keepsLinks(link: String) {
    #expect(PropertySanitizer.sanitize(["src": .string(link)], tag: "a") == ["src": .string(link)])
  }
}
