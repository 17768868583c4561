using CoManage.Tests.Support;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("CoManage.Tests.Support." + nameof(BrowserFirst), "CoManage.Tests")]

namespace CoManage.Tests.Support;

/// <summary>
/// Starts the tests that share the browser before all others. They run one after another for most of the whole time, so that
/// whatever else would be done before them would leave one of two processors waiting at the end.
/// </summary>
public sealed class BrowserFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => collection.DisplayName != BrowserFixture.Collection);
}
