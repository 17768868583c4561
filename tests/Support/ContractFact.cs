using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CoManage.Tests.Support;

/// <summary>A test of a contract that several databases keep; skipped, with the reason, in a class whose database is missing.</summary>
[XunitTestCaseDiscoverer("CoManage.Tests.Support.ContractFactDiscoverer", "CoManage.Tests")]
internal sealed class ContractFactAttribute : FactAttribute;

/// <summary>Marks the class that keeps the contract on PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OnPostgresAttribute : Attribute;

internal sealed class ContractFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        [new ContractTestCase(messages, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod)];
}

internal sealed class ContractTestCase : XunitTestCase
{
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("For the test runner only, which fills it afterwards.")]
    public ContractTestCase()
    {
    }

    public ContractTestCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(messages, display, options, method)
    {
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute) =>
        TestMethod.TestClass.Class.GetCustomAttributes(typeof(OnPostgresAttribute)).Any()
            ? Support.SkipReason.Unless(Components.Postgres) ?? base.GetSkipReason(factAttribute)
            : base.GetSkipReason(factAttribute);
}
