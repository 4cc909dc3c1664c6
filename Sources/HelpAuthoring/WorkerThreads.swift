internal import Synchronization

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Runs work on several threads at once, with results in the order of the items.
package struct WorkerThreads: Sendable {
  /// The number of threads.
  package let count: Int

  /// The most items a thread takes at a time.
  private static let portion = 8

  /// Documents may nest deeply, so threads get the stack that a program starts with.
  private static let stackSize = 8 << 20

  /// Creates a team of as many threads as the machine has processors, or a given number.
  package init(count: Int? = nil) {
    let processors = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    self.count = min(max(count ?? processors, 1), 64)
  }

  /// Does two things, at once if there is more than one thread.
  package func both<First: Sendable, Second: Sendable>(
    _ first: @escaping @Sendable () -> First, _ second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    guard count > 1 else {
      let made = first()
      return (made, second())
    }
    let other = WorkerThread(stackSize: WorkerThreads.stackSize, second)
    let made = first()
    return (made, other.finish())
  }

  /// Returns what a function makes of each number below a count, in order.
  package func map<Result: Sendable>(
    _ itemCount: Int, _ make: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    map(itemCount, tools: {}, { _, item in make(item) })
  }

  /// Returns what a function makes of each number below a count, in order, with tools that each
  /// thread has for itself.
  package func map<Tools, Result: Sendable>(
    _ itemCount: Int, tools makeTools: @escaping @Sendable () -> Tools,
    _ make: @escaping @Sendable (inout Tools, Int) -> Result
  ) -> [Result] {
    guard count > 1, itemCount > WorkerThreads.portion else {
      var tools = makeTools()
      return (0..<itemCount).map { make(&tools, $0) }
    }
    let next = NextItem()
    let work: @Sendable () -> [(Int, Result)] = {
      var made: [(Int, Result)] = []
      var tools = makeTools()
      while true {
        let first = next.take(WorkerThreads.portion)
        guard first < itemCount else { return made }
        for item in first..<min(first + WorkerThreads.portion, itemCount) {
          made.append((item, make(&tools, item)))
        }
      }
    }
    let others = (1..<count).map { _ in WorkerThread(stackSize: WorkerThreads.stackSize, work) }
    var parts = [work()]
    for thread in others { parts.append(thread.finish()) }
    var results = [Result?](repeating: nil, count: itemCount)
    for part in parts { for (item, result) in part { results[item] = result } }
    return results.compactMap(\.self)
  }
}

/// The first item that no thread has taken yet.
private final class NextItem: Sendable {
  private let item = Atomic(0)

  func take(_ count: Int) -> Int { item.add(count, ordering: .relaxed).oldValue }
}

/// A thread that makes one result.
private final class WorkerThread<Result: Sendable>: Sendable {
  private final class Task: Sendable {
    let work: @Sendable () -> Result
    let result = Mutex<Result?>(nil)

    init(_ work: @escaping @Sendable () -> Result) { self.work = work }
  }

  private let task: Task
  private let thread: pthread_t?

  init(stackSize: Int, _ work: @escaping @Sendable () -> Result) {
    let task = Task(work)
    self.task = task
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    unsafe pthread_attr_setstacksize(&attributes, stackSize)
    defer { unsafe pthread_attr_destroy(&attributes) }
    // The thread gets a closure; it takes over the reference that is made here.
    let body = ThreadBody { task.result.withLock { $0 = task.work() } }
    let context = unsafe Unmanaged.passRetained(body)
    #if canImport(Darwin)
    var thread: pthread_t?
    #else
    var thread = pthread_t()
    #endif
    let status = unsafe pthread_create(&thread, &attributes, runThreadBody, context.toOpaque())
    if status != 0 { unsafe context.release() }
    self.thread = status == 0 ? thread : nil
  }

  /// Waits for the result; makes it here and now if there was no thread to be had.
  func finish() -> Result {
    if let thread { pthread_join(thread, nil) }
    if let result = task.result.withLock({ $0 }) { return result }
    return task.work()
  }
}

private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

#if canImport(Darwin)
private func runThreadBody(_ context: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
  // SAFETY: the context is the retained body that the thread was made with, taken once.
  unsafe Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run()
  return nil
}
#else
private func runThreadBody(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context = unsafe context else { return nil }
  // SAFETY: the context is the retained body that the thread was made with, taken once.
  unsafe Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run()
  return nil
}
#endif
