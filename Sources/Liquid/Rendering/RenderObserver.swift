public import Names

/// Is told what a render reads, so that a build knows what to render again when something changes.
public protocol RenderObserver: AnyObject, Sendable {
  func didRead(_ member: Name, of object: any TemplateObject)
  func didWalk(through object: any TemplateObject)
  func didUse(template name: String)
}
