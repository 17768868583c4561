using CoManage.Domain.Kernel;

namespace CoManage.Tests.Shape;

public class DomainShapeTests
{
    [Fact]
    public void The_domain_knows_nothing_of_the_silo_or_the_api() =>
        Assert.DoesNotContain(
            typeof(PrivateText).Assembly.GetReferencedAssemblies(),
            name => name.Name is "CoManage.Silo" or "CoManage.Api");
}
